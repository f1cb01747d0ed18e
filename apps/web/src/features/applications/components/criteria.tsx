import { ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { CRITERION_KINDS, type CriterionKind } from '@reshelve/domain/channels';
import { type Coverage, coverage } from '@reshelve/domain/criteria';
import { type Application, type Criterion, pathOf } from '../loaders';

const headings: Record<CriterionKind, string> = {
  essential: 'Essential',
  desirable: 'Desirable',
};

function inWords({ covered, total }: Coverage): string {
  if (covered === total)
    return total === 1 ? 'it has evidence' : `all ${String(total)} have evidence`;
  return `${String(covered)} of ${String(total)} have evidence`;
}

function Line({ criterion, here }: { criterion: Criterion; here: string }) {
  return (
    <li className="space-y-1 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="max-w-prose min-w-0 font-semibold">{criterion.text}</p>
        {criterion.evidence ? (
          <Tag tone="green">Evidence</Tag>
        ) : (
          <Tag tone="outline">Nothing yet</Tag>
        )}
      </div>
      {criterion.evidence && <p className="words max-w-prose">{criterion.evidence}</p>}
      <a className="link text-sm" href={`${here}/criteria/${criterion.id}`}>
        {criterion.evidence ? 'Change' : 'Add evidence'}
        <span className="sr-only"> for “{criterion.text}”</span>
      </a>
    </li>
  );
}

/** The person specification line by line, with the evidence for each and how much it covers. */
export function Criteria({
  enrolment,
  application,
}: {
  enrolment: string;
  application: Application;
}) {
  const here = pathOf(enrolment, application.id);
  const { criteria } = application;
  const covered = coverage(criteria);
  return (
    <Card title={<span id="criteria">Person specification</span>}>
      {criteria.length === 0 && (
        <p className="max-w-prose text-muted">
          Shortlisting panels score criterion by criterion. Paste theirs here, and note for each
          what shows that you meet it: that is the outline of your statement.
        </p>
      )}
      {CRITERION_KINDS.filter((kind) => covered[kind].total > 0).map((kind) => (
        <div key={kind}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg">{headings[kind]}</h3>
            <p className="text-muted">{inWords(covered[kind])}</p>
          </div>
          <progress
            className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-tray [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-tray [&::-webkit-progress-value]:bg-accent"
            aria-label={`${headings[kind]} criteria with evidence`}
            value={covered[kind].covered}
            max={covered[kind].total}
          />
          <ul className="divide-y divide-line">
            {criteria
              .filter((criterion) => criterion.kind === kind)
              .map((criterion) => (
                <Line key={criterion.id} criterion={criterion} here={here} />
              ))}
          </ul>
        </div>
      ))}
      <ButtonLink href={`${here}/criteria/new`} variant="secondary">
        {criteria.length === 0 ? 'Paste the criteria' : 'Add criteria'}
      </ButtonLink>
    </Card>
  );
}
