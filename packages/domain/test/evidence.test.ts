import { describe, expect, it } from '@jest/globals';
import { outlineOf, outlineText, toldAs } from '../src/evidence.ts';

const example = {
  title: 'The reading group',
  situation: 'A branch without one.',
  task: '',
  action: 'I found twelve people.',
  result: 'It has met for three years.',
};
const criterion = { evidence: '', strength: null, examples: [] } as const;

describe('an example', () => {
  it('is told in the order of its parts, without those that are empty', () => {
    expect(toldAs(example)).toBe(
      'A branch without one.\n\nI found twelve people.\n\nIt has met for three years.',
    );
    expect(toldAs({ title: 'Just this', situation: ' ', task: '', action: '', result: '' })).toBe(
      'Just this',
    );
  });
});

describe('the outline of a supporting statement', () => {
  const outline = outlineOf({
    title: 'Librarian',
    employer: 'Harbour Library',
    criteria: [
      { ...criterion, kind: 'desirable', text: 'First aid' },
      { ...criterion, kind: 'essential', text: 'Reader development', examples: [example] },
      { ...criterion, kind: 'essential', text: 'Patience', evidence: 'Twins.' },
    ],
  });

  it('goes criterion by criterion, the essential ones first', () => {
    expect(outlineText(outline)).toBe(
      [
        'Supporting statement: Librarian, Harbour Library',
        'ESSENTIAL CRITERIA',
        '1. Reader development\n\nThe reading group\n\nSituation: A branch without one.\n\nAction: I found twelve people.\n\nResult: It has met for three years.',
        '2. Patience\n\nTwins.',
        'DESIRABLE CRITERIA',
        '1. First aid\n\nNothing yet: which example shows it?\n',
      ].join('\n\n\n'),
    );
  });

  it('has no heading without a criterion', () => {
    expect(outlineOf({ title: '', employer: '', criteria: [] }).sections).toEqual([]);
  });
});
