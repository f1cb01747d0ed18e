import 'server-only';
import { loadJson } from '@/lib/api';

/** A place where the person is signed in. */
export interface Session {
  id: string;
  createdAt: string;
  lastUsedAt: string;
  userAgent: string | null;
  /** The one that this very request comes from. */
  current: boolean;
}

/** Where the person is signed in, most recently used first. */
export async function sessions(): Promise<Session[]> {
  const all = await loadJson<Session[]>('/api/me/sessions');
  return all.toSorted((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
}
