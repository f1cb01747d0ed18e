import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readMarkdown, writeMarkdown } from '@reshelve/domain/document-markdown';
import type { Document } from '@reshelve/domain/documents';
import { resolved } from '@reshelve/domain/merging';
import { type Answer, type Draft, Saving, type Standing } from '@/features/materials/saving';

const said = (document: Document) => writeMarkdown(document).trim();

/** A draft that somebody writes, and where it is kept: as the server does it. */
class Desk {
  kept: Draft = { revision: 1, document: readMarkdown('Base') };
  puts = 0;
  /** Instead of the next answer. */
  fails: Answer | null = null;
  /** The next draft is kept, but its answer does not arrive. */
  losesAnswer = false;
  /** Happens while the next draft is on its way. */
  meanwhile: () => void = () => undefined;
  words = readMarkdown('Base');
  standings: Standing['kind'][] = [];
  joined = 0;
  readonly saving = new Saving(
    this.kept,
    {
      put: async (draft) => {
        await Promise.resolve();
        this.puts += 1;
        this.meanwhile();
        this.meanwhile = () => undefined;
        if (this.fails) return this.fails;
        if (draft.revision !== this.kept.revision) return { kind: 'stale' };
        this.kept = { revision: draft.revision + 1, document: draft.document };
        if (this.losesAnswer) return { kind: 'away', message: 'Away.' };
        return { kind: 'saved', revision: this.kept.revision };
      },
      get: () => Promise.resolve(this.fails ? null : this.kept),
    },
    {
      words: () => this.words,
      replace: (document) => {
        this.words = document;
      },
      stands: ({ kind }) => this.standings.push(kind),
      joined: () => {
        this.joined += 1;
      },
    },
  );

  write(text: string): void {
    this.words = readMarkdown(text);
    this.saving.wrote();
  }

  elsewhere(text: string): void {
    this.kept = { revision: this.kept.revision + 1, document: readMarkdown(text) };
  }

  get last(): string {
    return said(this.kept.document);
  }
}

let desk: Desk;
const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => {
  jest.useFakeTimers();
  desk = new Desk();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a draft that is written', () => {
  it('is saved within a second, and not with every letter', async () => {
    for (const text of ['B', 'Ba', 'Base and']) {
      desk.write(text);
      await seconds(0.3);
    }
    await seconds(0.1);
    expect([desk.last, desk.puts]).toEqual(['Base and', 1]);
    expect(desk.standings).toEqual(['unsaved', 'saved']);
  });

  it('is saved one at a time, with what was written meanwhile afterwards', async () => {
    desk.write('One');
    desk.meanwhile = () => {
      desk.write('One two');
    };
    await seconds(1);
    expect(desk.last).toBe('One');
    expect(desk.standings.at(-1)).toBe('unsaved');
    await seconds(1);
    expect([desk.last, desk.puts, desk.standings.at(-1)]).toEqual(['One two', 2, 'saved']);
  });

  it('is not sent where it says what is saved', async () => {
    desk.write('Other');
    desk.write('Base');
    expect(await desk.saving.save()).toBe(true);
    expect(desk.puts).toBe(0);
  });

  it('is saved at once where a form is sent', async () => {
    desk.write('Now');
    expect(await desk.saving.save()).toBe(true);
    expect([desk.last, desk.saving.revision]).toEqual(['Now', 2]);
  });

  it('goes with the page, also where another saving is on its way', async () => {
    desk.write('One');
    const first = desk.saving.save();
    desk.write('One two');
    void desk.saving.leave();
    await first;
    await seconds(0);
    expect(desk.last).toBe('One two');
  });
});

describe('a draft that cannot be saved', () => {
  it.each<Answer>([
    { kind: 'away', message: 'Away.' },
    { kind: 'expired' },
    { kind: 'refused', message: 'Too long.' },
  ])('stands as it is, and is saved when it can be: %j', async (answer) => {
    desk.fails = answer;
    desk.write('Mine');
    await seconds(1);
    expect(desk.standings.at(-1)).toBe(answer.kind);
    expect([said(desk.words), desk.saving.isDone, desk.saving.isHeldUp]).toEqual([
      'Mine',
      false,
      true,
    ]);
    desk.fails = null;
    expect(await desk.saving.save()).toBe(true);
    expect([desk.last, desk.saving.isHeldUp]).toEqual(['Mine', false]);
  });

  it('is tried again by itself where nobody answered, less and less often', async () => {
    desk.fails = { kind: 'away', message: 'Away.' };
    desk.write('Mine');
    await seconds(60);
    expect(desk.puts).toBeGreaterThan(3);
    expect(desk.puts).toBeLessThan(9);
    desk.fails = null;
    await seconds(30);
    expect(desk.last).toBe('Mine');
  });
});

describe('a draft that was saved elsewhere, too', () => {
  it('has both, where they were in different places', async () => {
    desk = new Desk();
    desk.elsewhere('Base\n\nFrom elsewhere');
    desk.write('# Title\n\nBase');
    await seconds(1);
    expect(said(desk.words)).toBe('# Title\n\nBase\n\nFrom elsewhere');
    expect([desk.last, desk.joined]).toEqual([said(desk.words), 1]);
  });

  it('waits for somebody to choose, where they were in the same place', async () => {
    desk.elsewhere('Theirs');
    desk.write('Mine');
    await seconds(1);
    expect([desk.standings.at(-1), desk.last, said(desk.words)]).toEqual([
      'conflict',
      'Theirs',
      'Mine',
    ]);
    desk.write('Mine still');
    await seconds(60);
    expect([desk.last, await desk.saving.save()]).toEqual(['Theirs', false]);
    const merge = desk.saving.merge();
    expect(merge?.conflicts).toBe(1);
    if (merge) expect(await desk.saving.settle(resolved(merge, ['both']))).toBe(true);
    expect(desk.last).toBe('Mine still\n\nTheirs');
    expect(desk.saving.merge()).toBeNull();
  });

  it('is no conflict with itself, where an answer was lost and more was written', async () => {
    desk.losesAnswer = true;
    desk.write('I ran');
    await seconds(1);
    desk.losesAnswer = false;
    desk.write('I ran the archive');
    await seconds(5);
    expect([desk.last, desk.standings.at(-1), desk.joined]).toEqual([
      'I ran the archive',
      'saved',
      0,
    ]);
  });

  it('is taken up by a page that was made before it, without a word', async () => {
    desk.elsewhere('Theirs');
    await desk.saving.look();
    expect([said(desk.words), desk.joined, desk.saving.revision]).toEqual(['Theirs', 0, 2]);
    desk.write('Theirs, and mine');
    await seconds(1);
    expect([desk.last, desk.standings.at(-1)]).toEqual(['Theirs, and mine', 'saved']);
  });

  it('is tried again later, where what was saved cannot be fetched', async () => {
    desk.elsewhere('Theirs');
    desk.write('Mine');
    desk.meanwhile = () => {
      desk.fails = { kind: 'stale' };
    };
    await seconds(1);
    expect(desk.standings.at(-1)).toBe('away');
    desk.fails = null;
    await seconds(3);
    expect(desk.standings.at(-1)).toBe('conflict');
  });
});
