import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOf } from '../src/documents.ts';
import { strategyDocument, strategyParts } from '../src/strategy-document.ts';
import { STRATEGY_GUIDE } from '../src/strategy.ts';

const words = fc
  .array(fc.string({ unit: 'binary' }).map((line) => line.replaceAll('\n', '')))
  .map((lines) => lines.join('\n'));
const parts = fc.record({ plan: words, reflection: words, feedback: words, acceptance: words });

describe('a strategy as a document', () => {
  it('has a heading for each part and a paragraph for each line', () => {
    const document = strategyDocument({
      plan: 'Six a month.\n\nTwo days a week.',
      reflection: '',
      feedback: 'I ask.',
      acceptance: 'I walk.',
    });
    expect(textOf(document)).toBe(
      [
        STRATEGY_GUIDE.plan.title,
        'Six a month.',
        '',
        'Two days a week.',
        STRATEGY_GUIDE.reflection.title,
        '',
        STRATEGY_GUIDE.feedback.title,
        'I ask.',
        STRATEGY_GUIDE.acceptance.title,
        'I walk.',
      ].join('\n'),
    );
  });

  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(parts, (strategy) => {
        expect(strategyParts(strategyDocument(strategy))).toEqual(strategy);
      }),
    );
  });

  it('is none without its headings', () => {
    const { blocks } = strategyDocument({
      plan: 'a',
      reflection: 'b',
      feedback: 'c',
      acceptance: 'd',
    });
    expect(strategyParts({ blocks: blocks.slice(1) })).toBeNull();
    expect(
      strategyParts({
        blocks: blocks.filter(({ text }) => text !== STRATEGY_GUIDE.feedback.title),
      }),
    ).toBeNull();
    expect(strategyParts({ blocks: [] })).toBeNull();
  });
});
