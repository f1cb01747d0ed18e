import { describe, expect, it } from '@jest/globals';
import type { Document } from '@reshelve/domain/documents';
import { choicesAmong, linesOf } from '../src/features/reviews/lines';
import type { Comment } from '../src/features/reviews/loaders';
import { saidIn, within } from '../src/features/reviews/said';
import { commentIn, passageField, reviewIn, saysSomething } from '../src/features/reviews/writing';

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

const comment = (values: Partial<Comment>): Comment => ({
  id: 'c',
  kind: 'remark',
  passage: null,
  quote: null,
  text: 'Well.',
  replacement: null,
  suggestionState: null,
  parentId: null,
  author: 'Sam',
  authorRole: 'mentor',
  mine: false,
  isDraft: false,
  createdAt: '2026-11-01T10:00:00Z',
  resolvedAt: null,
  revision: 1,
  earlier: null,
  ...values,
});

const document: Document = {
  blocks: [
    { kind: 'heading', level: 1, text: 'A', marks: [] },
    { kind: 'item', list: 'bullet', depth: 0, text: ' one ', marks: [] },
    { kind: 'item', list: 'bullet', depth: 0, text: 'two', marks: [] },
    { kind: 'paragraph', text: '', marks: [] },
  ],
};

describe('lines to comment on', () => {
  it('are those of a piece, all of them first, without the spaces around them', () => {
    expect(choicesAmong(linesOf(document), 2, 11)).toEqual([
      { label: 'All 2 lines', words: 'one \ntwo', passage: { from: 3, to: 11 } },
      { label: 'one', words: 'one', passage: { from: 3, to: 6 } },
      { label: 'two', words: 'two', passage: { from: 8, to: 11 } },
    ]);
    expect(choicesAmong(linesOf(document), 0, 1)).toHaveLength(1);
    expect(choicesAmong(linesOf(document), 12, 12)).toEqual([]);
  });
});

describe('what was said', () => {
  it('stands by its words, under the whole, or among what has gone', () => {
    const said = saidIn({
      comments: [
        comment({ id: 'late', passage: { from: 8, to: 11 } }),
        comment({ id: 'early', passage: { from: 0, to: 1 } }),
        comment({ id: 'answer', parentId: 'late' }),
        comment({ id: 'whole' }),
        comment({
          id: 'gone',
          earlier: { reviewId: 'r', versionNumber: 1, placement: 'gone', confidence: null },
        }),
      ],
    });
    expect(said.onWords.map(({ root }) => root.id)).toEqual(['early', 'late']);
    expect(said.onWords[1]?.answers.map(({ id }) => id)).toEqual(['answer']);
    expect(said.onWhole.map(({ root }) => root.id)).toEqual(['whole']);
    expect(said.onGone.map(({ root }) => root.id)).toEqual(['gone']);
    expect(within(said.onWords, 2, 11).map(({ root }) => root.id)).toEqual(['late']);
  });

  it('leaves words alone once it is settled', () => {
    const on = { passage: { from: 0, to: 1 } };
    const { highlights } = saidIn({
      comments: [
        comment({ ...on, id: 'open' }),
        comment({ ...on, id: 'resolved', resolvedAt: '2026-11-02T10:00:00Z' }),
        comment({ ...on, id: 'taken', kind: 'suggestion', suggestionState: 'accepted' }),
      ],
    });
    expect(highlights.map(({ id }) => id)).toEqual(['open']);
  });
});

describe('a form', () => {
  it('is read as a comment; other words to the letter', () => {
    const fields = {
      passage: passageField({ from: 3, to: 6 }),
      text: ' Why? ',
      replacement: ' x\r\n',
    };
    expect(commentIn(form({ ...fields, kind: 'suggestion' }))).toEqual({
      kind: 'suggestion',
      passage: { from: 3, to: 6 },
      text: 'Why?',
      replacement: ' x\n',
    });
    expect(commentIn(form({ ...fields, kind: 'praise' })).replacement).toBeNull();
    expect(commentIn(form({ text: 'a', kind: 'shout', passage: '3-' }))).toEqual({
      kind: 'remark',
      passage: null,
      text: 'a',
      replacement: null,
    });
  });

  it('has something to save as soon as it differs from what was there', () => {
    const words = { passage: { from: 3, to: 6 }, text: '', replacement: null };
    expect(saysSomething({ ...words, kind: 'remark' }, 'one')).toBe(false);
    expect(saysSomething({ ...words, kind: 'suggestion', replacement: 'one' }, 'one')).toBe(false);
    // To leave them out is a suggestion, too.
    expect(saysSomething({ ...words, kind: 'suggestion', replacement: '' }, 'one')).toBe(true);
  });

  it('is read as a review, with the points that have a mark', () => {
    const data = form({
      decision: 'ready',
      summary: ' Good. ',
      'mark-skills': 'shines',
      'note-skills': ' Numbers. ',
      'mark-learning': '',
      'note-learning': 'unmarked',
    });
    expect(reviewIn(data)).toEqual({
      decision: 'ready',
      summary: 'Good.',
      rubric: { skills: { mark: 'shines', note: 'Numbers.' } },
    });
    expect(reviewIn(form({ decision: 'perhaps' })).decision).toBeNull();
  });
});
