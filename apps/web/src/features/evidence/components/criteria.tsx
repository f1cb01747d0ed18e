import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { CRITERION_KINDS, type CriterionKind } from '@reshelve/domain/channels';
import {
  type Coverage,
  coverage,
  EVIDENCE_STRENGTH_LABELS,
  isCovered,
} from '@reshelve/domain/criteria';
import { OUTLINE_HEADINGS } from '@reshelve/domain/evidence';
import type { Application, Criterion } from '@/features/applications/loaders';
import { bankPath, criteriaPath, outlinePath } from '../loaders';

/** "4 of 6 have evidence: 2 strong, 1 fair, 1 thin". */
function inWords({ covered, total, strengths }: Coverage<Criterion>): string {
  const count =
    covered === total
      ? total === 1
        ? 'it has evidence'
        : `all ${String(total)} have evidence`
      : `${String(covered)} of ${String(total)} have evidence`;
  const judged = (['strong', 'fair', 'thin'] as const)
    .filter((strength) => strengths[strength] > 0)
    .map((strength) => `${String(strengths[strength])} ${strength}`);
  return judged.length > 0 ? `${count}: ${judged.join(', ')}` : count;
}

function StrengthTag({ criterion }: { criterion: Criterion }) {
  if (!isCovered(criterion)) return <Tag tone="outline">Nothing yet</Tag>;
  return (
    <Tag tone="green">
      {criterion.strength ? `${EVIDENCE_STRENGTH_LABELS[criterion.strength]} evidence` : 'Evidence'}
    </Tag>
  );
}

function Line({
  criterion,
  href,
  enrolment,
}: {
  criterion: Criterion;
  href: string;
  enrolment: string;
}) {
  return (
    <li className="space-y-1 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="max-w-prose min-w-0 font-semibold">{criterion.text}</p>
        <StrengthTag criterion={criterion} />
      </div>
      {criterion.evidence && <p className="words line-clamp-4 max-w-prose">{criterion.evidence}</p>}
      {criterion.examples.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {criterion.examples.map(({ id, title }) => (
            <li key={id}>
              <a className="link text-sm" href={bankPath(enrolment, id)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <a className="link text-sm" href={href}>
        {isCovered(criterion) ? 'Change' : 'Add evidence'}
        <span className="sr-only"> for “{criterion.text}”</span>
      </a>
    </li>
  );
}

/** The essential criteria that nothing shows yet: the first thing to look at. */
function Uncovered({
  criteria,
  href,
}: {
  criteria: readonly Criterion[];
  href: (id: string) => string;
}) {
  if (criteria.length === 0) return null;
  return (
    <div className="rounded border-l-4 border-warm bg-warm-soft p-4 text-warm-ink">
      <p className="font-semibold">
        {criteria.length === 1
          ? 'One essential criterion has nothing beside it yet:'
          : `${String(criteria.length)} essential criteria have nothing beside them yet:`}
      </p>
      <ul className="list-disc pl-6">
        {criteria.map(({ id, text }) => (
          <li key={id}>
            <a className="underline" href={href(id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
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
  const { criteria, id } = application;
  const covered = coverage(criteria);
  const href = (criterion: string) => criteriaPath(enrolment, id, criterion);
  const begun = criteria.length > 0;
  return (
    <Card title={<span id="criteria">Person specification</span>}>
      {!begun && (
        <p className="max-w-prose text-muted">
          Shortlisting panels score criterion by criterion. Paste theirs here, and note for each
          what shows that you meet it: that is the outline of your statement.
        </p>
      )}
      {begun && covered.essential.covered > 0 && (
        <Uncovered criteria={covered.essential.uncovered} href={href} />
      )}
      {CRITERION_KINDS.filter((kind) => covered[kind].total > 0).map((kind) => (
        <Section key={kind} kind={kind} coverage={covered[kind]}>
          {criteria
            .filter((criterion) => criterion.kind === kind)
            .map((criterion) => (
              <Line
                key={criterion.id}
                criterion={criterion}
                href={href(criterion.id)}
                enrolment={enrolment}
              />
            ))}
        </Section>
      ))}
      <ButtonRow>
        <ButtonLink href={`${criteriaPath(enrolment, id)}/new`} variant="secondary">
          {begun ? 'Add criteria' : 'Paste the criteria'}
        </ButtonLink>
        {begun && (
          <>
            <a className="link" href={`${criteriaPath(enrolment, id)}/edit`}>
              Put the lines right
            </a>
            <a className="link" href={outlinePath(enrolment, id)}>
              Outline of a statement
            </a>
          </>
        )}
      </ButtonRow>
    </Card>
  );
}

function Section({
  kind,
  coverage: of,
  children,
}: {
  kind: CriterionKind;
  coverage: Coverage<Criterion>;
  children: React.ReactNode;
}) {
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg">{OUTLINE_HEADINGS[kind]}</h3>
        <p className="text-muted">{inWords(of)}</p>
      </div>
      <progress
        className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-tray [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-tray [&::-webkit-progress-value]:bg-accent"
        aria-label={`${OUTLINE_HEADINGS[kind]} with evidence`}
        value={of.covered}
        max={of.total}
      />
      <ul className="divide-y divide-line">{children}</ul>
    </div>
  );
}
