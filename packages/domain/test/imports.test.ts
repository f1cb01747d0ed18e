import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../src/dates.ts';
import { linkKey, postKey } from '../src/duplicates.ts';
import { effectiveEvents, standing } from '../src/history.ts';
import { inconsistency } from '../src/history-events.ts';
import { DATE_FIELDS, IMPORT_FIELDS, isHeader, recogniseColumns } from '../src/imported-columns.ts';
import { dateOrderOf, isAmbiguousDate, readDate } from '../src/imported-dates.ts';
import { importedHistory } from '../src/imported-history.ts';
import { readImportedLine } from '../src/imported-lines.ts';
import { meaningFrom, recogniseStatus } from '../src/imported-status.ts';
import { OUTCOMES, STAGES } from '../src/stages.ts';

const TODAY = '2026-11-23';
const day = fc.integer({ min: -9_000, max: 9_000 }).map((n) => addDays('2026-01-01', n));
const pad = (n: number) => String(n).padStart(2, '0');

describe('dates in files', () => {
  it('are read in every form in which they are written', () => {
    const months =
      'January February March April May June July August September October November December'.split(
        ' ',
      );
    fc.assert(
      fc.property(day, (date) => {
        const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
        const month = months[m - 1] ?? '';
        const serial = Math.round((Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000);
        const forms = [
          date,
          `${date}T14:30:00.000Z`,
          `${date} 14:30`,
          date.replaceAll('-', '/'),
          date.replaceAll('-', ''),
          `${String(d)} ${month} ${String(y)}`,
          `${String(d)}-${month.slice(0, 3)}-${String(y)}`,
          `${String(d)}th of ${month} ${String(y)}`,
          `${month} ${String(d)}, ${String(y)}`,
          `${month.slice(0, 3)} ${String(d)}, ${String(y)} 2:30 PM`,
          `Mon, ${String(d)} ${month} ${String(y)}`,
          String(serial),
          `${String(serial)}.5`,
        ];
        for (const form of forms) {
          for (const order of ['day_first', 'month_first'] as const) {
            expect([form, readDate(form, order)]).toEqual([form, date]);
          }
        }
        for (const sign of ['/', '.', '-']) {
          const parts = [pad(d), pad(m), String(y)];
          expect(readDate(parts.join(sign), 'day_first')).toBe(date);
          expect(readDate([pad(m), pad(d), String(y)].join(sign), 'month_first')).toBe(date);
        }
      }),
    );
  });

  it('are never made up', () => {
    for (const text of [
      '',
      'soon',
      '31/02/2026',
      '2026-13-01',
      '12',
      '1/2',
      '3 Dec',
      '2026-01-01x',
      '99999',
      'May',
    ]) {
      expect([text, readDate(text, 'day_first')]).toEqual([text, null]);
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const date = readDate(text, 'day_first');
        expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
      }),
    );
  });

  it('tell their order by those that read one way only', () => {
    expect(dateOrderOf(['3/4/2026', '25/4/2026'])).toBe('day_first');
    expect(dateOrderOf(['3/4/2026', '4/25/2026 10:00'])).toBe('month_first');
    expect(dateOrderOf(['3/4/2026', '2026-04-25'])).toBeNull();
    expect(dateOrderOf(['25/4/2026', '4/25/2026'])).toBeNull();
    expect(['3/4/2026', '4/4/2026', '25/4/2026'].map(isAmbiguousDate)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('columns', () => {
  it.each([
    [
      'Huntr',
      'Job Title,Company Name,Location,Job Post URL,List,Created At,Applied At',
      'title,employer,location,link,status,savedOn,appliedOn',
    ],
    [
      'Teal',
      'Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied',
      'title,employer,,location,status,savedOn,closingOn,appliedOn',
    ],
    [
      'LinkedIn',
      'Application Date,Contact Email,Company Name,Job Title,Job Url',
      'appliedOn,,employer,title,link',
    ],
    [
      'a sheet',
      'Rôle title,Organisation (dept),CLOSING_DATE,dateApplied,Comments,Notes',
      'title,employer,closingOn,appliedOn,notes,',
    ],
  ])('of %s are known by their names', (_, header, fields) => {
    const columns = recogniseColumns(header.split(','));
    expect(columns.map((field) => field ?? '').join(',')).toBe(fields);
    expect(isHeader(header.split(','))).toBe(true);
  });

  it('are not seen in what is no header', () => {
    expect(isHeader(['My job search', '', ''])).toBe(false);
    expect(isHeader(['Archivist', 'County Record Office', '3/4/2026'])).toBe(false);
  });

  it('have every meaning once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Title', 'Company', 'Notes', 'x', '')), (header) => {
        const known = recogniseColumns(header).filter((field) => field !== null);
        expect(new Set(known).size).toBe(known.length);
      }),
    );
  });
});

describe('statuses', () => {
  it.each([
    ['Ghosted', 'no_response'],
    ['👻 Ghosted', 'no_response'],
    ['Rejected after interview', 'first_round+rejected'],
    ['Offer Accepted', 'accepted'],
    ['WISHLIST', 'saved'],
    ['final_interview', 'final_interview'],
    ['On holiday', null],
  ])('%s is %s', (value, code) => {
    expect(recogniseStatus(value)).toBe(code);
  });

  it('are kept as codes that can be read again', () => {
    for (const code of [...STAGES, ...OUTCOMES, 'nothing', 'first_round+rejected']) {
      expect(meaningFrom(code)).not.toBeNull();
    }
    expect([meaningFrom('rejected+applied'), meaningFrom('x'), meaningFrom('')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

const told = fc.record({
  stage: fc.option(fc.constantFrom(...STAGES)),
  outcome: fc.option(fc.constantFrom(...OUTCOMES)),
  dates: fc.record(
    Object.fromEntries(
      DATE_FIELDS.map((field) => [
        field,
        fc.integer({ min: -60, max: 5 }).map((n) => addDays(TODAY, n)),
      ]),
    ),
    { requiredKeys: [] },
  ),
});

describe('histories out of files', () => {
  it('are as if entered by hand, or refused with a reason', () => {
    fc.assert(
      fc.property(told, (line) => {
        const history = importedHistory(line, TODAY);
        if ('problem' in history) {
          expect(history.problem.message).not.toBe('');
          return;
        }
        const events = history.events.map((event, i) => ({
          ...event,
          id: String(i),
          recordedAt: '2026-11-23T10:00:00.000Z',
        }));
        expect(inconsistency(effectiveEvents(events))).toBeNull();
        expect(standing(events)).toEqual(history.standing);
        expect(history.standing.outcome).toBe(line.outcome);
        for (const { occurredOn } of events) expect(occurredOn <= TODAY).toBe(true);
      }),
    );
  });

  it('remember how far it went before it was rejected', () => {
    const dates = { appliedOn: '2026-05-01', interviewOn: '2026-05-20' };
    const history = importedHistory({ stage: null, outcome: 'rejected', dates }, TODAY);
    expect(history).toMatchObject({
      standing: {
        stage: 'first_round',
        furthest: 'first_round',
        outcome: 'rejected',
        appliedOn: '2026-05-01',
        endedOn: '2026-05-20',
      },
    });
  });

  it('do not count an interview that lies ahead', () => {
    const dates = { appliedOn: '2026-11-01', interviewOn: '2026-11-28' };
    expect(importedHistory({ stage: null, outcome: null, dates }, TODAY)).toMatchObject({
      standing: { stage: 'applied' },
    });
  });

  it('refuse dates that contradict each other', () => {
    const dates = { appliedOn: '2026-05-10', interviewOn: '2026-05-03' };
    expect(importedHistory({ stage: null, outcome: null, dates }, TODAY)).toMatchObject({
      problem: {
        field: 'interviewOn',
        message: 'First round (Sun 3 May 2026) would be before Applied (Sun 10 May 2026).',
      },
    });
  });
});

describe('a line', () => {
  const mapping = {
    columns: [...IMPORT_FIELDS],
    dateOrder: 'day_first',
    statuses: { 'on holiday': 'nothing' },
  } as const;
  const line = (values: Partial<Record<(typeof IMPORT_FIELDS)[number], string>>) =>
    readImportedLine(
      IMPORT_FIELDS.map((field) => values[field] ?? ''),
      mapping,
      TODAY,
    );

  it('keeps words that could do harm as words', () => {
    const { application } = line({
      title: '=HYPERLINK("http://x")',
      employer: '<script>alert(1)</script> مكتبة 📚',
      link: 'javascript:alert(1)',
      notes: 'one\u0000two',
    });
    expect(application).toMatchObject({
      title: '=HYPERLINK("http://x")',
      employer: '<script>alert(1)</script> مكتبة 📚',
      link: '',
      notes: 'onetwo\nLink to the advert: javascript:alert(1)',
    });
  });

  it('says what keeps it out', () => {
    const { application, problems } = line({
      title: 'x'.repeat(201),
      appliedOn: 'soon',
      status: 'Pondering',
    });
    expect(application).toBeNull();
    expect(problems.map(({ field }) => field).sort()).toEqual([
      'appliedOn',
      'employer',
      'status',
      'title',
      'title',
    ]);
  });

  it('loses no word that has no place of its own', () => {
    const { application, changes } = line({
      title: 'A',
      employer: 'B',
      channel: 'A poster',
      hours: 'Mondays',
      status: 'On holiday',
    });
    expect(application?.notes).toBe('How you came to it: A poster\nHours: Mondays');
    expect(changes.map(({ field }) => field)).toEqual(['channel', 'hours']);
    expect(application?.standing.stage).toBe('saved');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 25 }), (cells) => {
        const { application, problems } = readImportedLine(cells, mapping, TODAY);
        expect(application === null).toBe(problems.length > 0);
      }),
    );
  });
});

describe('duplicates', () => {
  it.each([
    [
      'https://www.example.org/jobs/7/?utm_source=x&b=2&a=1#top',
      'http://example.org/jobs/7?a=1&b=2',
      true,
    ],
    ['https://example.org/jobs/7', 'https://example.org/jobs/8', false],
    ['https://example.org/job?id=7', 'https://example.org/job?id=8', false],
  ])('%s and %s', (a, b, same) => {
    expect(linkKey(a) === linkKey(b)).toBe(same);
  });

  it('have no key where there is nothing to go by', () => {
    expect([
      linkKey(''),
      linkKey('javascript:alert(1)'),
      postKey('', 'B'),
      postKey('A', '!'),
    ]).toEqual(['', '', '', '']);
    expect(postKey('Senior Librarian', 'The British Library')).toBe(
      postKey('senior  librarian!', 'British Library (BL)'),
    );
  });
});
