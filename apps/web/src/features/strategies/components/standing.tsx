import { DECISION_LABELS, isPending } from '@reshelve/domain/reviews';
import { Callout } from '@reshelve/ui/callout';
import { Moment } from '@/components/dates';
import type { Strategy } from '../loaders';
import { mentorsByName } from '../names';

/** Where the latest version stands with the mentor, if it was sent. */
export function Standing({
  enrolment,
  strategy,
  timeZone,
}: {
  enrolment: string;
  strategy: Strategy;
  timeZone: string;
}) {
  const latest = strategy.latestVersion;
  const review = latest?.reviews[0];
  if (!latest || !review || review.state === 'withdrawn') return null;
  const link = (words: string) => (
    <a className="link" href={`/r/${enrolment}/reviews/${review.id}`}>
      {words}
    </a>
  );
  if (isPending(review.state)) {
    return (
      <Callout
        tone="plain"
        title={
          review.state === 'seen'
            ? `Version ${String(latest.number)} is being read`
            : `Version ${String(latest.number)} is waiting for ${mentorsByName(strategy.mentors)}`
        }
      >
        <p>
          You sent it on <Moment at={review.submittedAt} timeZone={timeZone} />. You need not wait
          for the answer: go on with your search, and with this page. {link('Open the review')}
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone="green" title={`Your mentor has read version ${String(latest.number)}`}>
      <p>
        {review.decision && <strong>{DECISION_LABELS[review.decision]}.</strong>}{' '}
        {link('Read what they say')}
      </p>
    </Callout>
  );
}
