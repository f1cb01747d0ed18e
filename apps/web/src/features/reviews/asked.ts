import 'server-only';
import { notFound } from 'next/navigation';
import type { components } from '@reshelve/api-client/schema';
import { isPending } from '@reshelve/domain/reviews';
import { materialPath, version as materialVersion } from '@/features/materials/loaders';
import { strategy, version as strategyVersion } from '@/features/strategies/loaders';
import { type OwnReview, ownReviews } from './loaders';

/** A version that somebody is about to ask for a review of. */
export interface Asked {
  version: Pick<
    components['schemas']['AskForReviewDto'],
    'strategyVersionId' | 'materialVersionId'
  >;
  title: string;
  /** What a mentor will see of it, in a sentence. */
  sees: string;
  /** Whether the lessons of a strategy go along; null where there are none. */
  lessons: 'shared' | 'kept' | null;
  /** The review of this very version that is pending. */
  pending: OwnReview | null;
  /** The number of the version that waits, and whose place this one takes. */
  replaces: number | null;
  /** Its page. */
  back: string;
}

/** What the address names: `?material=…&version=…`, or `?strategy=…`. */
export async function askedIn(
  enrolment: string,
  address: Readonly<Record<string, string | undefined>>,
): Promise<Asked> {
  const { material, version, strategy: strategyVersionId } = address;
  if (strategyVersionId !== undefined) return ofStrategy(enrolment, strategyVersionId);
  if (material === undefined || version === undefined) notFound();
  return ofMaterial(enrolment, material, version);
}

async function ofStrategy(enrolment: string, id: string): Promise<Asked> {
  const [kept, { sharesSearch }, reviews] = await Promise.all([
    strategyVersion(enrolment, id),
    strategy(enrolment),
    ownReviews(enrolment),
  ]);
  const lessons = sharesSearch ? 'shared' : 'kept';
  return {
    version: { strategyVersionId: id },
    title: `version ${String(kept.number)} of your strategy`,
    sees: `The four parts of version ${String(kept.number)} and the numbers you expected then.`,
    lessons: kept.lessons.length > 0 ? lessons : null,
    ...waiting(
      reviews.filter(({ subject }) => subject.kind === 'strategy'),
      id,
    ),
    back: `/r/${enrolment}/strategy/versions/${id}`,
  };
}

async function ofMaterial(enrolment: string, material: string, id: string): Promise<Asked> {
  const [kept, reviews] = await Promise.all([
    materialVersion(enrolment, material, id),
    ownReviews(enrolment),
  ]);
  return {
    version: { materialVersionId: id },
    title: `“${kept.name}”, version ${String(kept.number)}`,
    sees: `The words of version ${String(kept.number)}, its name and its note.`,
    lessons: null,
    ...waiting(
      reviews.filter(({ subject }) => subject.materialId === material),
      id,
    ),
    back: materialPath(enrolment, material, `versions/${id}`),
  };
}

function waiting(
  ofTheSame: readonly OwnReview[],
  versionId: string,
): Pick<Asked, 'pending' | 'replaces'> {
  const pending = ofTheSame.filter(({ state }) => isPending(state));
  const same = pending.find((review) => review.versionId === versionId) ?? null;
  return { pending: same, replaces: same ? null : (pending[0]?.versionNumber ?? null) };
}
