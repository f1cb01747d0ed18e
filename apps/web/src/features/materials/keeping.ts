import { documentFrom } from '@reshelve/domain/given-document';
import { problemFrom } from '@/lib/problem';
import type { Answer, Draft, Keeping } from './saving';

/** In bytes: a browser lets no more outlive its page. */
const MOST_THAT_OUTLIVES = 60_000;

const words = {
  offline: 'You are offline. It is saved as soon as you are back.',
  away: 'Reshelve cannot be reached just now. It is tried again by itself.',
  gone: 'This is no longer here, or no longer open to you.',
  busy: 'That was tried too often. It is tried again by itself.',
} as const;

/** Whether an ended page can still send this. */
export const outlivesPage = (body: string): boolean =>
  new TextEncoder().encode(body).length <= MOST_THAT_OUTLIVES;

/** Keeps a draft at an address of the web application. */
export function keepingAt(address: string): Keeping {
  return {
    put: async ({ revision, document }) => {
      const body = JSON.stringify({ document });
      try {
        const answer = await fetch(address, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'if-match': `"${String(revision)}"` },
          body,
          keepalive: outlivesPage(body),
        });
        if (!answer.ok) return await refusal(answer);
        const saved = (await answer.json()) as { revision: number };
        return { kind: 'saved', revision: saved.revision };
      } catch {
        return { kind: 'away', message: navigator.onLine ? words.away : words.offline };
      }
    },
    get: async () => {
      try {
        const answer = await fetch(address, { headers: { accept: 'application/json' } });
        if (!answer.ok) return null;
        const { revision, draft } = (await answer.json()) as { revision: number; draft: unknown };
        return { revision, document: documentFrom(draft) } satisfies Draft;
      } catch {
        return null;
      }
    },
  };
}

async function refusal(answer: Response): Promise<Answer> {
  const problem = await problemFrom(answer);
  const { status } = problem;
  if (status === 412) return { kind: 'stale' };
  if (status === 401) return { kind: 'expired' };
  if (status === 404 || status === 403) return { kind: 'refused', message: words.gone };
  if (status === 429) return { kind: 'away', message: words.busy };
  if (status >= 500) return { kind: 'away', message: words.away };
  return { kind: 'refused', message: problem.errors[0]?.message ?? problem.detail ?? '' };
}
