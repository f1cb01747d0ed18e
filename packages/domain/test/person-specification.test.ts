import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { readSpecification, searchWords } from '../src/person-specification.ts';

const read = (text: string) => readSpecification(text, 'essential');
const lines = (text: string) => read(text).lines.map(({ text: line }) => line);
const kinds = (text: string) => read(text).lines.map(({ kind }) => kind);

describe('a pasted person specification', () => {
  it('of a council: headings, Word bullets, wrapped lines', () => {
    const pasted = [
      'Person Specification',
      'Essential criteria:',
      'Qualifications',
      '\uf0b7\tA degree or postgraduate qualification in librarianship',
      'Knowledge and experience',
      '\uf0b7 Experience of enquiry work in a public library, including work with',
      'children and families',
      '\uf0b7 Knowledge of MARC 21 and RDA',
      'Page 1 of 2',
      'Desirable',
      '\uf0b7 Experience of managing a budget',
    ].join('\r\n');
    expect(read(pasted)).toEqual({
      lines: [
        {
          kind: 'essential',
          text: 'A degree or postgraduate qualification in librarianship',
        },
        {
          kind: 'essential',
          text: 'Experience of enquiry work in a public library, including work with children and families',
        },
        { kind: 'essential', text: 'Knowledge of MARC 21 and RDA' },
        { kind: 'desirable', text: 'Experience of managing a budget' },
      ],
      leftOut: [
        'Person Specification',
        'Essential criteria:',
        'Qualifications',
        'Knowledge and experience',
        'Page 1 of 2',
        'Desirable',
      ],
    });
  });

  it('of a university: a table with a column a kind', () => {
    const pasted = [
      'Criteria\tEssential\tDesirable',
      'Education and qualifications\tDegree or equivalent\tChartership of CILIP',
      'Skills\tClear communication; a calm manner\t',
    ].join('\n');
    expect(read(pasted).lines).toEqual([
      { kind: 'essential', text: 'Degree or equivalent' },
      { kind: 'desirable', text: 'Chartership of CILIP' },
      { kind: 'essential', text: 'Clear communication' },
      { kind: 'essential', text: 'a calm manner' },
    ]);
  });

  it('of the NHS: a table that ticks, or says E and D, with ways of assessment', () => {
    const ticked = [
      'Criteria\tEssential\tDesirable\tAssessed by',
      'Systematic searching of MEDLINE\tX\t\tA/I',
      'Teaching small groups\t\t✓\tInterview',
    ].join('\n');
    expect(read(ticked).lines).toEqual([
      { kind: 'essential', text: 'Systematic searching of MEDLINE' },
      { kind: 'desirable', text: 'Teaching small groups' },
    ]);
    const lettered = 'Critical appraisal\tE\tA, I\nOpen access policy\tD\tApplication form';
    expect(read(lettered).lines).toEqual([
      { kind: 'essential', text: 'Critical appraisal' },
      { kind: 'desirable', text: 'Open access policy' },
    ]);
  });

  it('of a school: numbered, with the kind in front', () => {
    expect(
      read('E1. A love of reading\nE2. Patience\nD1. First aid\n1.2 Safeguarding').lines,
    ).toHaveLength(4);
    expect(lines('1. A love of reading\n(ii) Patience\nb) Weekend work')).toEqual([
      'A love of reading',
      'Patience',
      'Weekend work',
    ]);
  });

  it('of a law firm: run together', () => {
    expect(
      lines(
        'Essential: legal databases (Westlaw, Lexis); accuracy under pressure; and discretion.',
      ),
    ).toEqual(['legal databases (Westlaw, Lexis)', 'accuracy under pressure', 'and discretion.']);
    expect(
      lines(
        'You will have experience of current awareness services for lawyers and of training them. You are used to working to deadlines with a small team. You write clearly and briefly for busy people.',
      ),
    ).toHaveLength(3);
    expect(lines('• Accuracy • Discretion • A head for figures')).toEqual([
      'Accuracy',
      'Discretion',
      'A head for figures',
    ]);
  });

  it('keeps to the kind that was said until another is', () => {
    expect(kinds('Desirable skills\n- One\n- Two\nEssential skills\n- Three')).toEqual([
      'desirable',
      'desirable',
      'essential',
    ]);
    expect(readSpecification('- One', 'desirable').lines[0]?.kind).toBe('desirable');
  });

  it('leaves alone what only looks like a marker or a heading', () => {
    for (const line of [
      'A passion for reading',
      'I.T. skills at an intermediate level',
      '24-hour enquiry work',
      'E-resources',
      '10 years of cataloguing',
      'Knowledge of Essential guides to the law',
    ]) {
      expect(lines(line)).toEqual([line]);
    }
  });

  it('takes a bulleted word for a criterion, and signs alone for nothing', () => {
    expect(lines('• Experience\n-\n***\n• Values:')).toEqual(['Experience']);
  });

  it('takes a line only once, and says which it left out', () => {
    expect(read('Patience\n- patience')).toEqual({
      lines: [{ kind: 'essential', text: 'Patience' }],
      leftOut: ['patience'],
    });
  });

  it('cleans what is no text: NUL, markup, other scripts and signs stay whole', () => {
    expect(
      lines('Cata\u0000loguing\n<ul><li>Metadata &amp; RDA</li><li>مرحبا 📚</li></ul>'),
    ).toEqual(['Cataloguing', 'Metadata & RDA', 'مرحبا 📚']);
    expect(lines('Pay of <£20k and >£10k')).toEqual(['Pay of <£20k and >£10k']);
  });

  it('bears a megabyte of anything', () => {
    for (const piece of ['a', '; ', '<', '<li', '\t', '•', 'and ', '. A', '(((', '1.1.']) {
      expect(() => read(piece.repeat(1_000_000 / piece.length))).not.toThrow();
    }
  }, 60_000);

  const word = fc.stringMatching(/^[A-Za-z][a-z]{3,9}$/);
  const criterion = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const text = fc
    .array(
      fc.tuple(
        fc.constantFrom('', '- ', '• ', '1. ', 'E2 ', '\t', 'Essential: '),
        criterion,
        fc.constantFrom('', ';', ',', '.', '\t'),
      ),
    )
    .map((parts) => parts.map((part) => part.join('')).join('\n'));

  test('loses no word', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { lines: read_, leftOut } = read(pasted);
        const words = (all: string) => (all.match(/[A-Za-z]{4,}/g) ?? []).sort();
        expect(words([...read_.map((line) => line.text), ...leftOut].join(' '))).toEqual(
          words(pasted),
        );
      }),
    );
  });

  test('read again, a line stays as it is', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const once = lines(pasted);
        for (const line of once) expect(lines(line).join(' ')).toBe(line);
      }),
    );
  });
});

describe('what to look for in the evidence bank', () => {
  it('is what a criterion says and others do not', () => {
    expect(searchWords('Demonstrable experience of managing a budget')).toBe('managing budget');
    expect(searchWords('Excellent knowledge of MARC 21')).toBe('MARC 21');
  });

  it('is the whole where nothing else is left', () => {
    expect(searchWords('Good working knowledge')).toBe('Good working knowledge');
  });
});
