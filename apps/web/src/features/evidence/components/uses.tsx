import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import { Details } from '@reshelve/ui/details';
import { criteriaPath, type Example } from '../loaders';

type Props = { enrolment: string; uses: Example['uses'] };

/** So many are read at a glance; a good example serves dozens. */
const SHOWN = 3;

/** Which criteria an example has served, the latest first, and how far those applications came. */
export function Uses({ enrolment, uses }: Props) {
  const others = uses.slice(SHOWN);
  return (
    <>
      <UseList enrolment={enrolment} uses={uses.slice(0, SHOWN)} />
      {others.length > 0 && (
        <Details
          summary={
            others.length === 1 ? 'One more' : `${String(others.length)} more that it served`
          }
        >
          <UseList enrolment={enrolment} uses={others} />
        </Details>
      )}
    </>
  );
}

const UseList = ({ enrolment, uses }: Props) => (
  <ul className="space-y-2">
    {uses.map(({ criterionId, text, applicationId, title, employer, furthestStage, outcome }) => (
      <li key={criterionId}>
        <a className="link" href={criteriaPath(enrolment, applicationId, criterionId)}>
          {text}
        </a>
        <span className="block text-muted">
          {title}, {employer}: came to “{STAGE_LABELS[furthestStage].toLowerCase()}”
          {outcome && `, ${OUTCOME_LABELS[outcome].toLowerCase()}`}
        </span>
      </li>
    ))}
  </ul>
);
