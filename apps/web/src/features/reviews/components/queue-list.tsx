import { ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import type { QueuedReview } from '../loaders';
import { daysWaited, waitingFor } from '../waiting';

/** What waits for a mentor, oldest first. */
export function QueueList({
  enrolment,
  queue,
  timeZone,
}: {
  enrolment: string;
  queue: readonly QueuedReview[];
  timeZone: string;
}) {
  return (
    <ol className="space-y-5">
      {queue.map((review) => (
        <Card
          as="li"
          key={review.id}
          title={review.returnerName}
          aside={review.readBy && <Reading review={review} />}
        >
          <p>
            Version {review.versionNumber} of{' '}
            {review.subject.kind === 'strategy' ? 'the strategy' : `“${review.subject.name}”`},
            waiting <strong>{waitingFor(daysWaited(review.waitingSince, timeZone))}</strong>
            <span className="text-muted">
              {' '}
              (sent on <DayOf at={review.waitingSince} timeZone={timeZone} />)
            </span>
            .{review.reviewedBefore > 0 && ' You will see what changed since the last review.'}
          </p>
          {review.question && (
            <blockquote className="words max-w-prose border-l-4 border-line pl-4">
              {review.question}
            </blockquote>
          )}
          <ButtonLink href={`/m/${enrolment}/reviews/${review.id}`}>
            {review.mine ? 'Go on reading' : 'Read'}
            <span className="sr-only">
              {' '}
              version {review.versionNumber} by {review.returnerName}
            </span>
          </ButtonLink>
        </Card>
      ))}
    </ol>
  );
}

function Reading({ review }: { review: QueuedReview }) {
  return review.mine ? (
    <Tag tone="green">You have begun</Tag>
  ) : (
    <Tag tone="plain">{review.readBy} is reading it</Tag>
  );
}
