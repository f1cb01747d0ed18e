'use client';

import { KeepsDraft } from '@/components/keeps-draft';
import type { Place } from '../place';
import { reviewIn } from '../writing';

/** Saves the review around it while it is being written. */
export function KeepsReview({ place, revision }: { place: Place; revision: number }) {
  return (
    <KeepsDraft
      url={`/api/writing/${place.enrolment}/reviews/${place.review}/draft`}
      revision={revision}
      read={reviewIn}
    />
  );
}
