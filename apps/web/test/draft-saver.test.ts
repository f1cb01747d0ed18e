import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DraftSaver, type Saving } from '../src/lib/draft-saver';

interface Sent {
  body: unknown;
  revision: string;
}

let sent: Sent[];
let told: Saving[];
/** What the server answers, oldest first; then it takes everything. */
let answers: (number | 'no answer')[];
let held: (() => void) | null;
let holds: boolean;

const saver = (revision = 0) =>
  new DraftSaver({ url: '/draft', revision, tell: (state) => told.push(state) });

beforeEach(() => {
  jest.useFakeTimers();
  [sent, told, answers, held, holds] = [[], [], [], null, false];
  let revision = 0;
  globalThis.fetch = (async (_url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    sent.push({ body: JSON.parse(init.body as string), revision: headers.get('if-match') ?? '' });
    if (holds) await new Promise<void>((resolve) => (held = resolve));
    const status = answers.shift() ?? 200;
    if (status === 'no answer') throw new TypeError('Failed to fetch');
    if (status === 200) revision += 1;
    return Response.json(status === 200 ? { revision } : { detail: 'No.' }, { status });
  }) as typeof fetch;
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what is written', () => {
  it('is saved within the second, however long one types on', async () => {
    const one = saver();
    for (let typed = 1; typed <= 10; typed += 1) {
      one.change({ text: 'x'.repeat(typed) });
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(sent).toEqual([{ body: { text: 'x'.repeat(7) }, revision: '"0"' }]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sent.at(-1)).toEqual({ body: { text: 'x'.repeat(10) }, revision: '"1"' });
    expect(told.at(-1)).toBe('saved');
    expect(one.isBehind).toBe(false);
  });

  it('is tried again until there is an answer, the newest words first', async () => {
    answers = ['no answer', 503];
    const one = saver();
    one.change({ text: 'a' });
    await jest.advanceTimersByTimeAsync(700);
    expect(told.at(-1)).toBe('failing');
    one.change({ text: 'ab' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent.map(({ body }) => body)).toEqual([{ text: 'a' }, { text: 'ab' }, { text: 'ab' }]);
    expect(told.at(-1)).toBe('saved');
  });

  it('goes out when the page is left, behind what is underway', async () => {
    holds = true;
    const one = saver(4);
    one.change({ text: 'a' });
    await jest.advanceTimersByTimeAsync(700);
    one.change({ text: 'ab' });
    one.leave();
    expect(sent).toEqual([
      { body: { text: 'a' }, revision: '"4"' },
      { body: { text: 'ab' }, revision: '"5"' },
    ]);
    held?.();
  });

  it('never takes the place of what was written in another window', async () => {
    answers = [412];
    const one = saver(2);
    one.change({ text: 'a' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(told.at(-1)).toBe('stale');
    expect(one.isBehind).toBe(true);
  });

  it('waits for somebody who was signed out', async () => {
    answers = [401];
    const one = saver();
    one.change({ text: 'a' });
    await jest.advanceTimersByTimeAsync(700);
    expect(told.at(-1)).toBe('out');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told.at(-1)).toBe('saved');
  });

  it('is not saved once it is thrown away', async () => {
    const one = saver();
    one.change({ text: 'a' });
    await one.forget();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
  });

  it('is saved at once before it is sent', async () => {
    const one = saver();
    one.change({ text: 'a' });
    await one.flush();
    expect(sent).toHaveLength(1);
    expect(one.isBehind).toBe(false);
  });
});
