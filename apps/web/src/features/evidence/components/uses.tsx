import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import { criteriaPath, type Example } from '../loaders';

/** Which criteria an example has served, and how far those applications came. */
export function Uses({ enrolment, uses }: { enrolment: string; uses: Example['uses'] }) {
  return (
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
}
