import { describe, expect, it } from '@jest/globals';
import { coverage, criteriaFrom } from '../src/criteria.ts';

describe('criteria from a pasted person specification', () => {
  it('takes one a line, without bullets, numbers and empty lines', () => {
    const pasted = [
      '• A degree or a qualification in librarianship',
      '',
      '  - Experience of enquiry work',
      '3. Knowledge of MARC 21',
      '(iv) Patience',
      'b) Able to lift boxes',
      'E5: Confidence with  spreadsheets',
      'o Weekend work',
    ].join('\r\n');
    expect(criteriaFrom(pasted)).toEqual([
      'A degree or a qualification in librarianship',
      'Experience of enquiry work',
      'Knowledge of MARC 21',
      'Patience',
      'Able to lift boxes',
      'Confidence with spreadsheets',
      'Weekend work',
    ]);
  });

  it('leaves alone what only looks like a marker', () => {
    const lines = [
      'A passion for reading',
      'I. T. skills'.replace('. ', '.'),
      '24-hour enquiry work',
      'E-resources',
    ];
    expect(criteriaFrom(lines.join('\n'))).toContain('A passion for reading');
    expect(criteriaFrom('24-hour enquiry work')).toEqual(['24-hour enquiry work']);
    expect(criteriaFrom('E-resources')).toEqual(['E-resources']);
    expect(criteriaFrom('10 years of cataloguing')).toEqual(['10 years of cataloguing']);
  });

  it('takes a line only once', () => {
    expect(criteriaFrom('Patience\n- Patience')).toEqual(['Patience']);
  });
});

it('coverage counts criteria with evidence, kind by kind', () => {
  expect(
    coverage([
      { kind: 'essential', evidence: 'Ten years at the desk.' },
      { kind: 'essential', evidence: '  ' },
      { kind: 'desirable', evidence: '' },
    ]),
  ).toEqual({ essential: { covered: 1, total: 2 }, desirable: { covered: 0, total: 1 } });
});
