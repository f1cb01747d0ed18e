import { Callout } from '@reshelve/ui/callout';
import { Day, Moment } from '@/components/dates';
import type { Review } from '../loaders';
import { daysWaited, waitingFor } from '../waiting';

/** From so many days on, waiting is not what a returner should just accept. */
const LONG_DAYS = 14;

/** Waiting, being read or taken back: said plainly, with the time it takes. */
export function Progress({ review, timeZone }: { review: Review; timeZone: string }) {
  const days = daysWaited(review.submittedAt, timeZone);
  if (review.state === 'waiting') {
    return (
      <Callout tone="plain" title={`Waiting ${waitingFor(days)}`}>
        <p>
          {days >= LONG_DAYS
            ? 'That is a long time. Do write to your coordinator: they can ask, or find another mentor to read it.'
            : 'Mentors read beside their own work, so it can take a week or so.'}
        </p>
        {review.promisedFor && review.mentor?.name && (
          <p>
            {review.mentor.name} says they will have read it by <Day date={review.promisedFor} />.
          </p>
        )}
        <p>You need not wait for it: go on with your search in the meantime.</p>
      </Callout>
    );
  }
  if (review.state === 'seen' && review.seenAt) {
    return (
      <Callout
        tone="plain"
        title={`${review.mentor?.name ?? 'A mentor'} is ${review.begunAt ? 'writing about it' : 'reading it'}`}
      >
        <p>
          Opened on <Moment at={review.seenAt} timeZone={timeZone} />. The decision comes when they
          are through, and the comments with it.
        </p>
      </Callout>
    );
  }
  if (review.state === 'withdrawn' && review.withdrawnAt) {
    return (
      <Callout tone="plain" title="Taken back">
        <p>
          On <Moment at={review.withdrawnAt} timeZone={timeZone} />, by you or because you sent a
          newer version. Your mentor does not see it any more.
        </p>
      </Callout>
    );
  }
  return null;
}
