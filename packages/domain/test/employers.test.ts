import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { employerKey, employerKeys, isSameEmployer, placeAt } from '../src/employers.ts';

describe('the same employer', () => {
  it.each([
    ['The British Library', 'british library'],
    ['British Library (BL)', 'British Library'],
    ['London School of Economics (LSE)', 'The London School of Economics'],
    ['Example Press Ltd.', 'EXAMPLE PRESS LIMITED'],
    ['Example Press plc', 'Example Press'],
    ['King’s College London', "Kings' College, London"],
    ['Marks & Spencer', 'Marks and Spencer'],
    ['B.B.C.', 'BBC'],
    ['Café Société', 'cafe societe'],
    ['University of Leeds', 'Leeds University'],
    ['The University of the West of England', 'West of England University'],
    ['University of St Andrews', 'Saint Andrews University'],
    ['Leeds City Council', 'City of Leeds Council'],
    ['Leeds City Council', 'Council of the City of Leeds'],
    ['London Borough of Camden', 'Camden Council'],
    ['London Borough of Camden', 'Camden London Borough Council'],
    ['LB Camden', 'LB of Camden'],
    ['Royal Borough of Kensington & Chelsea', 'Kensington and Chelsea Council'],
    ['Borough of Poole', 'Poole Borough Council'],
    ['Wigan MBC', 'Wigan Metropolitan Borough Council'],
    ['City and County of Swansea Council', 'Swansea County and City Council'],
    ['Leeds Teaching Hospitals NHS FT', 'Leeds Teaching Hospitals NHS Foundation Trust'],
  ])('%s is %s', (a, b) => {
    expect(employerKey(a)).toBe(employerKey(b));
    expect(isSameEmployer(a, b)).toBe(true);
  });

  it.each([
    ['Leicester City Council', 'Leicestershire County Council'],
    ['Durham County Council', 'Durham City Council'],
    ['Lichfield City Council', 'Lichfield District Council'],
    ['Camden Council', 'Camden Town Council'],
    ['Camden Council', 'Camden Arts Centre'],
    ['Sutton Coldfield Town Council', 'Sutton Council'],
    ['University of York', 'York St John University'],
    ['University College London', 'University of London'],
    ['University of Leeds', 'Leeds Beckett University'],
    ['University of Leeds', 'University of Leeds Library'],
    ['British Library', 'British Libraries Association'],
    ['NHS (Leeds)', 'NHS (Bristol)'],
    ['City of Glasgow', 'City of Glasgow College'],
    ['London', 'London Council'],
    ['The', ''],
    ['Ltd', 'Limited'],
    ['Example Press', 'Example Presse'],
    ['St Anne’s', 'Anne’s'],
    ['High St', 'High Saint'],
  ])('%s is not %s', (a, b) => {
    expect(isSameEmployer(a, b)).toBe(false);
  });

  it.each(['', '   ', '—', '…()', '🏛️'])(
    'a name that says nothing is like no other: %j',
    (name) => {
      expect(isSameEmployer(name, name)).toBe(false);
      expect(employerKeys([name])).toEqual([]);
    },
  );
});

const word = fc.constantFrom(
  'harbour',
  'abbey',
  'leeds',
  'north',
  'trust',
  'library',
  'archive',
  'college',
  'press',
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('the key', () => {
  it('does not see case, punctuation, accents, "The" or the form of a company', () => {
    const dressing = fc.record({
      before: fc.constantFrom('', 'The ', 'THE ', '  '),
      after: fc.constantFrom('', ' Ltd', ', Limited', ' PLC.', ' (Ltd)', ' '),
      upper: fc.boolean(),
      between: fc.constantFrom(' ', '  ', '-', ', ', ' / '),
    });
    fc.assert(
      fc.property(name, dressing, (plain, { before, after, upper, between }) => {
        const dressed = before + plain.replaceAll(' ', between) + after;
        expect(employerKey(upper ? dressed.toUpperCase() : dressed)).toBe(employerKey(plain));
      }),
    );
  });

  it('is the same made twice, and of any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), name), (text) => {
        const key = employerKey(text);
        expect(employerKey(key)).toBe(key);
      }),
    );
  });

  it('turns universities round', () => {
    fc.assert(
      fc.property(name, (place) => {
        expect(isSameEmployer(`University of ${place}`, `${place} University`)).toBe(true);
      }),
    );
  });

  it('turns councils round, and keeps their kinds apart', () => {
    const kind = fc.constantFrom('City', 'Borough', 'County', 'District', 'Town');
    fc.assert(
      fc.property(name, kind, kind, (place, one, other) => {
        expect(isSameEmployer(`${one} of ${place} Council`, `${place} ${one} Council`)).toBe(true);
        expect(isSameEmployer(`${place} ${one} Council`, `${place} ${other} Council`)).toBe(
          one === other,
        );
      }),
    );
  });

  it('has no false friends: other words are another employer', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isSameEmployer(a, b)).toBe(a === b);
      }),
    );
  });
});

it('says whether somebody is at an employer or was', () => {
  const ruth = { employer: 'The Harbour Library', formerEmployers: ['Leeds University', ''] };
  expect(placeAt(ruth, 'Harbour Library Ltd')).toBe('works_there');
  expect(placeAt(ruth, 'University of Leeds')).toBe('worked_there');
  expect(placeAt(ruth, 'Abbey')).toBeNull();
  expect(placeAt(ruth, '')).toBeNull();
});
