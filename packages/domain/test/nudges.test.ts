import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isAfter, todayIn, type PlainDate } from '../src/dates.ts';
import { FEEDBACK_STATES } from '../src/feedback.ts';
import { nudgesOf, type NudgeFacts } from '../src/nudge-facts.ts';
import { isNudgeKind, NUDGE_KINDS, type Nudge } from '../src/nudge-kinds.ts';
import {
  dueNudges,
  identityKey,
  nudgePath,
  SNOOZES,
  snoozedUntil,
  type HandledNudge,
} from '../src/nudges.ts';

const ZONE = 'Europe/London';
/** A Thursday. */
const TODAY = '2026-11-26';
const at = (date: PlainDate, time = '12:00') => ({ now: `${date}T${time}:00Z`, timeZone: ZONE });
const post = { title: 'Librarian', employer: 'Harbour Library' };

const none: NudgeFacts = {
  closing: [],
  interviews: [],
  rejections: [],
  asked: [],
  calls: [],
  silent: [],
  contacts: [],
  news: [],
  goal: { enrolmentId: 'me', week: '2026-11-23', chosen: true, chosenBefore: false },
};

const interview = (startsAt: string, more: Partial<NudgeFacts['interviews'][number]> = {}) => ({
  ...post,
  id: 'i1',
  applicationId: 'a1',
  startsAt,
  minutes: 60,
  open: true,
  thankYou: 'open' as const,
  hasFreshNotes: false,
  hasPreparation: false,
  ...more,
});

const due = (
  facts: Partial<NudgeFacts>,
  date = TODAY,
  time?: string,
  handled: HandledNudge[] = [],
) => dueNudges({ ...none, ...facts }, handled, [], at(date, time)).map(({ kind }) => kind);

const days = (from: PlainDate, to: PlainDate): PlainDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));

/** The days on which a kind shows. */
const shownOn = (facts: Partial<NudgeFacts>, kind: string, from: PlainDate, to: PlainDate) =>
  days(from, to).filter((day) => due(facts, day).includes(kind as Nudge['kind']));

describe('what there is to be reminded of', () => {
  it('a closing date, from a week before to the day itself, in three occasions', () => {
    const closing = [{ ...post, id: 'a1', closingOn: '2026-12-10' }];
    expect(shownOn({ closing }, 'closing-date', '2026-11-25', '2026-12-20')).toEqual(
      days('2026-12-03', '2026-12-10'),
    );
    const occasions = days('2026-12-03', '2026-12-10').map(
      (day) => dueNudges({ ...none, closing }, [], [], at(day))[0]?.occasion,
    );
    expect([...new Set(occasions)]).toEqual(['2026-12-03', '2026-12-08', '2026-12-10']);
  });

  it('an interview the day before and on the day, until it is over', () => {
    const interviews = [interview('2026-12-03T14:00:00Z', { hasPreparation: true })];
    expect(shownOn({ interviews }, 'interview', '2026-11-28', '2026-12-10')).toEqual([
      '2026-12-02',
      '2026-12-03',
    ]);
    expect(due({ interviews }, '2026-12-03', '14:59')).toEqual(['interview']);
    expect(due({ interviews }, '2026-12-03', '15:00')).toEqual(['thank-you-due', 'fresh-notes']);
  });

  it('preparation three days before, if nothing is ticked', () => {
    const start = '2026-12-03T14:00:00Z';
    const from = '2026-11-25';
    expect(
      shownOn({ interviews: [interview(start)] }, 'interview-preparation', from, '2026-12-09'),
    ).toEqual(days('2026-11-30', '2026-12-01'));
    const ticked = [interview(start, { hasPreparation: true })];
    expect(shownOn({ interviews: ticked }, 'interview-preparation', from, '2026-12-09')).toEqual(
      [],
    );
  });

  it('a thank-you note until it is sent or skipped, for a week', () => {
    const past = interview('2026-11-20T10:00:00Z', { hasFreshNotes: true });
    expect(shownOn({ interviews: [past] }, 'thank-you-due', TODAY, '2026-12-10')).toEqual(
      days(TODAY, '2026-11-27'),
    );
    for (const thankYou of ['sent', 'skipped'] as const) {
      expect(due({ interviews: [{ ...past, thankYou }] })).toEqual([]);
    }
  });

  it('no interview of an application that has ended', () => {
    expect(due({ interviews: [interview('2026-11-27T10:00:00Z', { open: false })] })).toEqual([]);
  });

  it('a debrief gently: from the second day, for a week, and then no more', () => {
    const rejections = [
      { ...post, id: 'a1', endedOn: '2026-11-20', debriefId: null, feedback: null },
    ];
    expect(shownOn({ rejections }, 'debrief-waiting', '2026-11-18', '2026-12-31')).toEqual(
      days('2026-11-22', '2026-11-29'),
    );
  });

  it('asking for feedback once a debrief is begun; following up after a week', () => {
    const rejection = { ...post, id: 'a1', endedOn: '2026-11-10', debriefId: null, feedback: null };
    expect(due({ rejections: [rejection] })).toEqual([]);
    expect(due({ rejections: [{ ...rejection, debriefId: 'd1', feedback: 'not_asked' }] })).toEqual(
      ['feedback-to-send'],
    );
    const asked = [
      { ...post, id: 'f1', applicationId: 'a1', debriefId: 'd1', askedOn: '2026-11-20' },
    ];
    expect(shownOn({ asked }, 'feedback-follow-up', '2026-11-20', '2026-12-31')).toEqual(
      days('2026-11-27', '2026-12-18'),
    );
  });

  it('a call about feedback the day before, on the day, and until what was said is noted', () => {
    const calls = [
      {
        ...post,
        ...{ id: 'f1', applicationId: 'a1', debriefId: 'd1', callAt: '2026-11-20T14:00:00Z' },
      },
    ];
    expect(shownOn({ calls }, 'feedback-call', '2026-11-15', '2026-11-30')).toEqual(
      days('2026-11-19', '2026-11-23'),
    );
    const [nudge] = dueNudges({ ...none, calls }, [], [], at('2026-11-20'));
    expect(nudge && nudgePath(nudge)).toBe('/debriefs/d1/feedback');
  });

  it('contacts, news, silence', () => {
    const contacts = [{ id: 'c1', name: 'N', about: 'coffee', nextOn: TODAY }];
    expect(due({ contacts }, addDays(TODAY, -1))).toEqual([]);
    expect(due({ contacts })).toEqual(['contact-due']);
    const news = [{ id: 'n1', kind: 'comment-added', subjectId: 'r1', at: '2026-11-26T08:00:00Z' }];
    expect(due({ news })).toEqual(['mentor-news']);
    const silent = [{ ...post, id: 'a1', appliedOn: addDays(TODAY, -42) }];
    expect(due({ silent })).toEqual(['no-news']);
    expect(due({ silent }, addDays(TODAY, -1))).toEqual([]);
  });

  it('a goal at the beginning of the week, of those who like to have one, and never later', () => {
    const goal = { ...none.goal, chosen: false, chosenBefore: true };
    expect(shownOn({ goal }, 'goal', '2026-11-23', '2026-11-29')).toEqual([
      '2026-11-23',
      '2026-11-24',
    ]);
    expect(due({ goal: { ...goal, chosen: true } }, '2026-11-23')).toEqual([]);
    expect(due({ goal: { ...goal, chosenBefore: false } }, '2026-11-23')).toEqual([]);
  });

  it('nothing of a kind that is switched off', () => {
    const closing = [{ ...post, id: 'a1', closingOn: TODAY }];
    expect(dueNudges({ ...none, closing }, [], ['closing-date'], at(TODAY))).toEqual([]);
  });
});

describe('what was done about it', () => {
  const closing = [{ ...post, id: 'a1', closingOn: '2026-12-03' }];
  const identity = { kind: 'closing-date', subjectId: 'a1', occasion: '2026-11-26' } as const;

  it('is respected: done is gone, but the next occasion is another', () => {
    const done = [{ ...identity, done: true, snoozedUntil: null, mailed: false }];
    const shown = days(TODAY, '2026-12-05').filter(
      (day) => due({ closing }, day, undefined, done).length > 0,
    );
    expect(shown).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  });

  it('put off comes back on its day, for a few days even beyond its time', () => {
    const interviews = [interview('2026-11-25T10:00:00Z', { hasFreshNotes: true })];
    const put = {
      kind: 'thank-you-due',
      subjectId: 'i1',
      occasion: '2026-11-25',
      done: false,
      snoozedUntil: '2026-12-08',
      mailed: false,
    } as const;
    const shown = days(TODAY, '2026-12-20').filter(
      (day) => due({ interviews }, day, undefined, [put]).length > 0,
    );
    expect(shown).toEqual(['2026-12-08', '2026-12-09', '2026-12-10']);
  });
});

const day = fc.integer({ min: -60, max: 60 }).map((n) => addDays(TODAY, n));
const id = fc.integer({ min: 1, max: 4 }).map(String);
const named = { id, title: fc.string(), employer: fc.string() };
/** A few, of which no two are the same thing. */
const some = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { maxLength: 4, selector: (thing) => thing.id });
const facts: fc.Arbitrary<NudgeFacts> = fc.record({
  closing: some(fc.record({ ...named, closingOn: day })),
  interviews: some(
    fc.record({
      ...named,
      applicationId: id,
      startsAt: fc
        .tuple(day, fc.integer({ min: 0, max: 23 }))
        .map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:30:00Z`),
      minutes: fc.constantFrom(15, 60, 240),
      open: fc.boolean(),
      thankYou: fc.constantFrom('open', 'sent', 'skipped'),
      hasFreshNotes: fc.boolean(),
      hasPreparation: fc.boolean(),
    }),
  ),
  rejections: some(
    fc.record({
      ...named,
      endedOn: day,
      debriefId: fc.option(id),
      feedback: fc.option(fc.constantFrom(...FEEDBACK_STATES)),
    }),
  ),
  asked: some(fc.record({ ...named, applicationId: id, debriefId: id, askedOn: day })),
  calls: some(
    fc.record({
      ...named,
      applicationId: id,
      debriefId: id,
      callAt: day.map((on) => `${on}T14:00:00.000Z`),
    }),
  ),
  silent: some(fc.record({ ...named, appliedOn: day })),
  contacts: some(fc.record({ id, name: fc.string(), about: fc.string(), nextOn: day })),
  news: some(
    fc.record({
      id,
      kind: fc.constant('comment-added'),
      subjectId: id,
      at: day.map((d) => `${d}T08:00:00Z`),
    }),
  ),
  goal: fc.record({
    enrolmentId: fc.constant('me'),
    week: fc.constant('2026-11-23'),
    chosen: fc.boolean(),
    chosenBefore: fc.boolean(),
  }),
});
const clock = fc.record({
  now: fc
    .tuple(day, fc.integer({ min: 0, max: 23 }))
    .map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:15:00Z`),
  timeZone: fc.constantFrom(ZONE, 'America/New_York', 'Pacific/Auckland'),
});
const handledOf = (all: readonly Nudge[]) =>
  fc.array(
    fc.record({
      nudge: all.length > 0 ? fc.constantFrom(...all) : fc.constant(null),
      done: fc.boolean(),
      snoozedUntil: fc.option(day),
      mailed: fc.boolean(),
    }),
    { maxLength: 6 },
  );

describe('whatever the facts', () => {
  it('the same facts at the same moment give the same reminders, of known kinds, in time', () => {
    fc.assert(
      fc.property(facts, clock, (given, when) => {
        const found = dueNudges(given, [], [], when);
        expect(
          dueNudges(JSON.parse(JSON.stringify(given)) as NudgeFacts, [], [], { ...when }),
        ).toEqual(found);
        const today = todayIn(when.timeZone, when.now);
        for (const { kind, occasion, until } of found) {
          expect(isNudgeKind(kind)).toBe(true);
          expect(isAfter(occasion, today) || isAfter(today, until)).toBe(false);
        }
      }),
    );
  });

  it('nobody is reminded of one thing twice at a time', () => {
    fc.assert(
      fc.property(facts, clock, (given, when) => {
        const things = dueNudges(given, [], [], when).map((n) => `${n.kind} ${n.subjectId}`);
        expect(new Set(things).size).toBe(things.length);
      }),
    );
  });

  it('what is done or put off is not shown, and nothing else is lost by it', () => {
    fc.assert(
      fc.property(
        facts.chain((given) =>
          clock.chain((when) =>
            handledOf(nudgesOf(given, when)).map((chosen) => ({ given, when, chosen })),
          ),
        ),
        ({ given, when, chosen }) => {
          const handled = new Map<string, HandledNudge>();
          for (const { nudge, ...what } of chosen) {
            if (nudge) handled.set(identityKey(nudge), { ...nudge, ...what });
          }
          const today = todayIn(when.timeZone, when.now);
          const before = dueNudges(given, [], [], when);
          const after = dueNudges(given, [...handled.values()], [], when);
          for (const nudge of after) {
            const what = handled.get(identityKey(nudge));
            expect(what?.done ?? false).toBe(false);
            if (what?.snoozedUntil) expect(isAfter(what.snoozedUntil, today)).toBe(false);
          }
          const left = new Set(after.map(identityKey));
          for (const nudge of before) {
            if (!handled.has(identityKey(nudge))) expect(left).toContain(identityKey(nudge));
          }
        },
      ),
    );
  });

  it('an occasion comes once: as the days pass it shows on days in a row, never again after', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const seen = new Map<string, PlainDate[]>();
        for (const date of days(addDays(TODAY, -70), addDays(TODAY, 130))) {
          for (const nudge of dueNudges(given, [], [], at(date))) {
            const key = identityKey(nudge);
            seen.set(key, [...(seen.get(key) ?? []), date]);
          }
        }
        for (const [first = '', ...rest] of seen.values()) {
          expect([first, ...rest]).toEqual(days(first, rest.at(-1) ?? first));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('putting off', () => {
  it('leads to a day ahead, whichever way it is said', () => {
    expect(SNOOZES.map((way) => snoozedUntil(way, TODAY))).toEqual([
      '2026-11-27',
      '2026-11-29',
      '2026-12-03',
    ]);
    expect(snoozedUntil('2026-12-24', TODAY)).toBe('2026-12-24');
  });

  it.each([TODAY, '2026-11-25', '2027-06-01', 'someday', 'toString', ''])('refuses %p', (until) => {
    expect(() => snoozedUntil(until, TODAY)).toThrow('Choose a day');
  });

  it('leads somewhere, whatever it is', () => {
    fc.assert(
      fc.property(facts, clock, (given, when) => {
        for (const nudge of dueNudges(given, [], [], when)) {
          expect(nudgePath(nudge)).toMatch(/^\/[a-z]+(\/[\w-]+)*$/);
        }
      }),
    );
  });

  it('knows its kinds', () => {
    expect(NUDGE_KINDS.every(isNudgeKind)).toBe(true);
    expect(isNudgeKind('nagging')).toBe(false);
  });
});
