import { Callout } from '@reshelve/ui/callout';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { CRITERION_KIND_LABELS } from '@reshelve/domain/channels';
import { coverage, isCovered } from '@reshelve/domain/criteria';
import type { Interview } from '../loaders';

/** What the panel scores against, with what shows it: to have ready, not to learn by heart. */
export function EvidenceReady({
  enrolment,
  interview,
}: {
  enrolment: string;
  interview: Interview;
}) {
  const { criteria, application } = interview;
  const there = `/r/${enrolment}/applications/${application.id}`;
  const { uncovered } = coverage(criteria).essential;
  return (
    <Card title="Evidence to have ready">
      {criteria.length === 0 ? (
        <>
          <p className="max-w-prose text-muted">
            Panels ask along the person specification. Paste its lines into the application, note
            what shows each of them, and they stand here for you.
          </p>
          <p>
            <a className="link" href={`${there}/criteria/new`}>
              Paste the person specification
            </a>
          </p>
        </>
      ) : (
        <>
          {uncovered.length > 0 && (
            <Callout tone="warm" level={3} title="Essential, and nothing noted yet">
              <ul className="list-disc space-y-1 pl-5">
                {uncovered.map(({ id, text }) => (
                  <li key={id}>
                    <a className="link text-inherit" href={`${there}/criteria/${id}`}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </Callout>
          )}
          <ul className="divide-y divide-line">
            {criteria.filter(isCovered).map(({ id, kind, text, evidence, strength, examples }) => (
              <li key={id} className="space-y-1 py-3">
                <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                  <p className="min-w-0 font-semibold">{text}</p>
                  <Tag tone={kind === 'essential' ? 'green' : 'outline'}>
                    {CRITERION_KIND_LABELS[kind]}
                  </Tag>
                </div>
                {evidence !== '' && <p className="words max-w-prose">{evidence}</p>}
                {examples.length > 0 && (
                  <p>From your evidence bank: {examples.map((one) => one.title).join('; ')}</p>
                )}
                {strength === 'thin' && (
                  <p className="text-muted">You found this one thin. Have more to say on it.</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
