import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canTakeSuggestionStep,
  COMMENT_KIND_HINTS,
  COMMENT_KIND_LABELS,
  COMMENT_KINDS,
  isCommentKind,
  isResolvedAfter,
  SUGGESTION_STATES,
  SUGGESTION_STEPS,
  suggestionAfter,
  type SuggestionStep,
  type ThreadComment,
  threadsOf,
} from '../src/comments.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a comment', () => {
  it('is a remark, praise or a suggestion', () => {
    for (const kind of COMMENT_KINDS) {
      expect(COMMENT_KIND_LABELS[kind] && COMMENT_KIND_HINTS[kind]).toBeTruthy();
    }
    expect(isCommentKind('praise')).toBe(true);
    expect(isCommentKind('blame')).toBe(false);
  });
});

describe('a suggestion', () => {
  it('is taken up or not, and what was not can be opened again', () => {
    expect(suggestionAfter('open', 'accept')).toBe('accepted');
    expect(suggestionAfter('open', 'decline')).toBe('declined');
    expect(suggestionAfter('declined', 'reopen')).toBe('open');
  });

  it('takes no other step, and says why', () => {
    expect(() => suggestionAfter('accepted', 'accept')).toThrow(code('suggestion-accepted'));
    expect(() => suggestionAfter('accepted', 'reopen')).toThrow(code('suggestion-accepted'));
    expect(() => suggestionAfter('declined', 'accept')).toThrow(code('suggestion-declined'));
    expect(() => suggestionAfter('open', 'reopen')).toThrow(code('suggestion-open'));
    for (const state of SUGGESTION_STATES) {
      for (const step of Object.keys(SUGGESTION_STEPS) as SuggestionStep[]) {
        if (canTakeSuggestionStep(state, step)) continue;
        expect(() => suggestionAfter(state, step)).toThrow(code(`suggestion-${state}`));
      }
    }
  });
});

describe('a thread', () => {
  it('is resolved and opened again, once each', () => {
    expect(isResolvedAfter(false, 'resolve')).toBe(true);
    expect(isResolvedAfter(true, 'reopen')).toBe(false);
    expect(() => isResolvedAfter(true, 'resolve')).toThrow(code('thread-resolved'));
    expect(() => isResolvedAfter(false, 'reopen')).toThrow(code('thread-open'));
  });

  const comment = (id: string, parentId: string | null): ThreadComment => ({ id, parentId });
  const ids = (comments: readonly ThreadComment[]) =>
    threadsOf(comments).map(({ root, answers }) => [root.id, ...answers.map(({ id }) => id)]);

  it('is a comment and the answers to it, in order', () => {
    expect(
      ids([comment('a', null), comment('b', null), comment('c', 'a'), comment('d', 'c')]),
    ).toEqual([['a', 'c', 'd'], ['b']]);
  });

  it('begins with an answer where nothing else is left of it', () => {
    expect(ids([comment('c', 'gone'), comment('d', 'c')])).toEqual([['c', 'd']]);
  });

  it('holds each comment once, whatever answers what', () => {
    const drawn = fc
      .array(fc.option(fc.nat({ max: 12 }), { nil: null }), { maxLength: 12 })
      .map((parents) =>
        parents.map((parent, i) => comment(String(i), parent === null ? null : String(parent))),
      );
    fc.assert(
      fc.property(drawn, (comments) => {
        const all = ids(comments).flat();
        expect(all.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
        for (const { root } of threadsOf(comments.filter(({ parentId }) => parentId === null))) {
          expect(ids(comments).some(([first]) => first === root.id)).toBe(true);
        }
      }),
    );
  });
});
