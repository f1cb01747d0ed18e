import { DECISION_LABELS, isPending, REVIEW_STATE_LABELS } from '@reshelve/domain/reviews';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tag } from '@reshelve/ui/tag';
import { Day, DayOf } from '@/components/dates';
import { Form } from '@/components/form';
import { withdraw } from '../asking-actions';
import type { OwnReview } from '../loaders';

/** What a returner has asked to be read, newest first. */
export function OwnReviews({
  enrolment,
  reviews,
  timeZone,
}: {
  enrolment: string;
  reviews: readonly OwnReview[];
  timeZone: string;
}) {
  return (
    <ol className="space-y-4">
      {reviews.map((review) => (
        <Card
          as="li"
          key={review.id}
          title={
            <a className="link" href={`/r/${enrolment}/reviews/${review.id}`}>
              {titleOf(review)}
            </a>
          }
          aside={
            <Tag tone={review.state === 'decided' ? 'green' : 'outline'}>
              {review.decision
                ? DECISION_LABELS[review.decision]
                : REVIEW_STATE_LABELS[review.state]}
            </Tag>
          }
        >
          <p className="text-muted">
            Sent on <DayOf at={review.submittedAt} timeZone={timeZone} />
            {review.decidedAt && (
              <>
                , reviewed on <DayOf at={review.decidedAt} timeZone={timeZone} />
              </>
            )}
            {isPending(review.state) && review.promisedFor && (
              <>
                , promised for <Day date={review.promisedFor} />
              </>
            )}
            .
          </p>
          {review.openSuggestions > 0 && (
            <p>
              {review.openSuggestions === 1
                ? 'One suggestion to think about.'
                : `${String(review.openSuggestions)} suggestions to think about.`}
            </p>
          )}
          {isPending(review.state) && (
            <Form
              action={withdraw.bind(null, {
                enrolment,
                review: review.id,
                path: `/r/${enrolment}/reviews`,
              })}
              label={`Take back ${titleOf(review)}`}
              scope={review.id}
            >
              <SubmitButton variant="quiet">
                Take it back<span className="sr-only">: {titleOf(review)}</span>
              </SubmitButton>
            </Form>
          )}
        </Card>
      ))}
    </ol>
  );
}

const titleOf = ({ subject, versionNumber }: OwnReview): string =>
  subject.kind === 'strategy'
    ? `Your strategy, version ${String(versionNumber)}`
    : `${subject.name}, version ${String(versionNumber)}`;
