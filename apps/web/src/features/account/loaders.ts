import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { ask, load } from '@/lib/api';

/** A place where the person is signed in. */
export type Session = components['schemas']['SessionDto'];

/** Where the person is signed in, most recently used first. */
export async function sessions(): Promise<Session[]> {
  const all = await load(ask((api) => api.GET('/api/me/sessions')));
  return all.toSorted((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
}
