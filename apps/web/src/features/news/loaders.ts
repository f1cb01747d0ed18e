import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath, loadJson } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';

type Schemas = components['schemas'];
export type News = Schemas['NotificationDto'];

/** The latest news, newest first. */
export const news = (enrolment: string): Promise<News[]> =>
  loadJson(asPath(enrolment, 'notifications'));

/**
 * Whoever looks at a thing has read the news of it.
 * @returns whether any of it was unread, so that the count in the header is one too many by now
 */
export async function readNewsAbout(enrolment: string, subject: string): Promise<boolean> {
  try {
    const { read } = await apiFetch<Schemas['ReadDto']>(
      asPath(enrolment, `notifications/about/${encodeURIComponent(subject)}/read`),
      { method: 'POST' },
    );
    return read > 0;
  } catch (error) {
    // The page itself matters more than the count.
    if (error instanceof ApiProblem) return false;
    throw error;
  }
}
