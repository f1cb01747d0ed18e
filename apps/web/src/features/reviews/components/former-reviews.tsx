import { DECISION_LABELS, REVIEW_STATE_LABELS } from '@reshelve/domain/reviews';
import { Details } from '@reshelve/ui/details';
import { DayOf } from '@/components/dates';
import type { Review } from '../loaders';

/** The reviews before this one, briefly. */
export function FormerReviews({
  review,
  base,
  timeZone,
}: {
  review: Review;
  /** Address that the id of a review is put behind. */
  base: string;
  timeZone: string;
}) {
  if (review.former.length === 0) return null;
  return (
    <Details summary={`Reviews before this one (${String(review.former.length)})`}>
      <ul className="max-w-prose divide-y divide-line">
        {review.former.map((former) => (
          <li key={former.id} className="space-y-1 py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a className="link" href={`${base}/${former.id}`}>
                Version {former.versionNumber}:{' '}
                {former.decision
                  ? DECISION_LABELS[former.decision]
                  : REVIEW_STATE_LABELS[former.state]}
              </a>
              <span className="text-sm text-muted">
                <DayOf at={former.decidedAt ?? former.submittedAt} timeZone={timeZone} />
              </span>
            </p>
            {former.summary && <p className="words">{former.summary}</p>}
          </li>
        ))}
      </ul>
    </Details>
  );
}
