import type { ReactNode } from 'react';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { INTERVIEW_FORMAT_LABELS } from '@reshelve/domain/channels';
import { type InterviewPhase, thankBy } from '@reshelve/domain/interviews';
import { progressInWords } from '@reshelve/domain/preparation';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import { Day } from '@/components/dates';
import { Place } from '@/features/applications/components/place';
import { type InterviewLine, pathOf } from '../loaders';
import { When } from './when';

/** What there is to say of one, by where it stands. */
function Standing({ interview, phase }: { interview: InterviewLine; phase: InterviewPhase }) {
  if (phase === 'ahead') {
    return <p className="text-muted">{progressInWords(interview.prepared, interview.toPrepare)}</p>;
  }
  if (phase !== 'fresh') return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {!interview.hasFreshNotes && (
        <li>
          <Tag tone="outline">Notes while it is fresh</Tag>
        </li>
      )}
      {interview.thankYou === 'open' && (
        <li>
          <Tag tone="outline">
            Thank-you note, best by <Day date={thankBy(interview, interview.timeZone)} />
          </Tag>
        </li>
      )}
    </ul>
  );
}

/** Interviews of one phase, each leading to its page. */
export function InterviewList({
  title,
  lead,
  enrolment,
  interviews,
  phase,
  timeZone,
  empty,
}: {
  title: string;
  lead?: string;
  enrolment: string;
  interviews: readonly InterviewLine[];
  phase: InterviewPhase;
  timeZone: string;
  /** What stands in its place where there is none; without it there is no card then. */
  empty?: ReactNode;
}) {
  if (interviews.length === 0 && empty === undefined) return null;
  return (
    <Card title={title}>
      {lead && <p className="max-w-prose text-muted">{lead}</p>}
      {interviews.length === 0 ? (
        empty
      ) : (
        <ul className="divide-y divide-line">
          {interviews.map((interview) => {
            const { id, application, format, round, place, link } = interview;
            const where = place || link;
            return (
              <li
                key={id}
                className="grid gap-x-6 gap-y-1 py-4 first:pt-0 sm:grid-cols-[14rem_1fr]"
              >
                <p className="font-semibold">
                  <When meeting={interview} myTimeZone={timeZone} />
                </p>
                <div className="min-w-0 space-y-1">
                  <p>
                    <a className="link font-semibold" href={pathOf(enrolment, id)}>
                      {application.title}
                    </a>
                    <span className="block text-muted">{application.employer}</span>
                  </p>
                  <p>
                    {INTERVIEW_FORMAT_LABELS[format]}, {STAGE_LABELS[round].toLowerCase()}
                  </p>
                  {phase === 'ahead' && where && (
                    <p>
                      <Place place={where} />
                    </p>
                  )}
                  <Standing interview={interview} phase={phase} />
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
