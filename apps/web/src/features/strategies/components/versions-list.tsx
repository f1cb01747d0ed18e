import { DECISION_LABELS, REVIEW_STATE_LABELS } from '@reshelve/domain/reviews';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import type { VersionBrief } from '../loaders';

/** The versions that were kept, and what became of each. */
export function VersionsList({
  enrolment,
  versions,
  timeZone,
}: {
  enrolment: string;
  versions: readonly VersionBrief[];
  timeZone: string;
}) {
  return (
    <ul className="space-y-4">
      {versions.map((version) => (
        <Card
          as="li"
          key={version.id}
          title={
            <a className="link" href={`/r/${enrolment}/strategy/versions/${version.id}`}>
              Version {version.number}
            </a>
          }
          aside={
            <span className="text-muted">
              <DayOf at={version.createdAt} timeZone={timeZone} />
            </span>
          }
        >
          {version.note && <p className="words">{version.note}</p>}
          {version.reviews.map((review) => (
            <p key={review.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone={review.state === 'decided' ? 'green' : 'outline'}>
                {review.decision
                  ? DECISION_LABELS[review.decision]
                  : REVIEW_STATE_LABELS[review.state]}
              </Tag>
              <a className="link" href={`/r/${enrolment}/reviews/${review.id}`}>
                Open the review<span className="sr-only"> of version {version.number}</span>
              </a>
            </p>
          ))}
        </Card>
      ))}
    </ul>
  );
}
