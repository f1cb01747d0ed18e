import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath, load, loadJson } from '@/lib/api';

type Schemas = components['schemas'];
export type Review = Schemas['ReviewDto'];
export type Comment = Schemas['CommentDto'];
export type OwnReview = Schemas['OwnReviewDto'];
export type Mentor = Schemas['PairedMentorDto'];
export type QueuedReview = Schemas['QueuedReviewDto'];
export type PairedReturner = Schemas['PairedReturnerDto'];
export type Returner = Schemas['ReturnerDto'];

export const review = (enrolment: string, id: string): Promise<Review> =>
  loadJson(asPath(enrolment, `reviews/${encodeURIComponent(id)}`));

/**
 * The review, for a mentor. To look at it is to open it: the returner then sees that it is being
 * read. A page that is only looked at may say so, because saying it twice changes nothing.
 */
export async function openedReview(enrolment: string, id: string): Promise<Review> {
  const found = await review(enrolment, id);
  if (found.state !== 'waiting') return found;
  const path = asPath(enrolment, `reviews/${encodeURIComponent(id)}/seen`);
  await load(apiFetch(path, { method: 'POST' }));
  return review(enrolment, id);
}

/** What a returner has sent, newest first. */
export const ownReviews = (enrolment: string): Promise<OwnReview[]> =>
  loadJson(asPath(enrolment, 'reviews'));

/** Whom a returner can ask. */
export const mentors = (enrolment: string): Promise<Mentor[]> =>
  loadJson(asPath(enrolment, 'mentors'));

/** What waits for the mentor, oldest first. */
export const queue = (enrolment: string): Promise<QueuedReview[]> =>
  loadJson(asPath(enrolment, 'queue'));

export const returners = (enrolment: string): Promise<PairedReturner[]> =>
  loadJson(asPath(enrolment, 'returners'));

export const returner = (enrolment: string, id: string): Promise<Returner> =>
  loadJson(asPath(enrolment, `returners/${encodeURIComponent(id)}`));

/** What a mentor keeps to say again. */
export async function snippets(enrolment: string): Promise<Schemas['TemplateDto'][]> {
  const all = await loadJson<Schemas['TemplateDto'][]>(asPath(enrolment, 'templates'));
  return all.filter(({ kind, own }) => kind === 'snippet' && own);
}
