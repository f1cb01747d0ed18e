import { Day } from '@/components/dates';
import { StageTag } from '@/features/applications/components/stage-tag';
import { pathOf } from '@/features/applications/loaders';
import type { VersionBrief } from '../loaders';

/** The applications that a version went with, and what came of them. */
export function SentTo({
  enrolment,
  sentTo,
}: {
  enrolment: string;
  sentTo: VersionBrief['sentTo'];
}) {
  if (sentTo.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">Went with</p>
      <ul className="space-y-1">
        {sentTo.map(({ applicationId, title, employer, stage, outcome, sentOn }, index) => (
          <li key={index} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a className="link min-w-0" href={pathOf(enrolment, applicationId)}>
              {title}, {employer}
            </a>
            <StageTag stage={stage} outcome={outcome} />
            {sentOn && (
              <span className="text-muted">
                <Day date={sentOn} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
