import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../src/dates.ts';
import { DomainError } from '../src/errors.ts';
import {
  correct,
  effectiveEvents,
  end,
  type HistoryErrorCode,
  move,
  type NewStageEvent,
  open,
  reopen,
  type StageEvent,
  standing,
} from '../src/history.ts';
import { canEnd, compareStages, furthest, OUTCOMES, type Stage, STAGES } from '../src/stages.ts';

const TODAY = '2026-12-03';
const day = (n: number) => addDays('2026-11-01', n);

/** Records entries one second apart, with ids that sort by recording. */
function recorded(entries: readonly NewStageEvent[]): StageEvent[] {
  return entries.map((entry, i) => ({
    ...entry,
    id: `id-${String(i).padStart(4, '0')}`,
    recordedAt: new Date(Date.parse('2026-12-03T09:00:00Z') + i * 1000).toISOString(),
  }));
}

const base: NewStageEvent = {
  kind: 'moved',
  stage: null,
  outcome: null,
  occurredOn: day(0),
  correctsId: null,
  void: false,
  note: '',
};
const moved = (stage: Stage, n: number): NewStageEvent => ({ ...base, stage, occurredOn: day(n) });
const ended = (outcome: NewStageEvent['outcome'], n: number): NewStageEvent => ({
  ...base,
  kind: 'ended',
  outcome,
  occurredOn: day(n),
});

function refusal(attempt: () => unknown): HistoryErrorCode | 'none' {
  try {
    attempt();
    return 'none';
  } catch (error) {
    if (error instanceof DomainError) return error.code as HistoryErrorCode;
    throw error;
  }
}

const rejected = recorded([
  moved('saved', 0),
  moved('applied', 3),
  moved('first_round', 10),
  ended('rejected', 20),
]);

describe('standing', () => {
  test('says where it stands, how far it came, and when', () => {
    expect(standing(rejected)).toEqual({
      stage: 'first_round',
      stageSince: day(10),
      furthest: 'first_round',
      outcome: 'rejected',
      appliedOn: day(3),
      endedOn: day(20),
      reached: { saved: day(0), applied: day(3), first_round: day(10) },
    });
  });

  test('a step back lowers the stage and leaves the furthest', () => {
    const events = recorded([moved('saved', 0), moved('first_round', 1), moved('applied', 2)]);
    expect(standing(events)).toMatchObject({ stage: 'applied', furthest: 'first_round' });
  });

  test('an application added days after it was sent was saved before it was sent', () => {
    const events = recorded([moved('saved', 20), moved('applied', 5)]);
    expect(standing(events)).toMatchObject({
      stage: 'applied',
      appliedOn: day(5),
      reached: { saved: day(5), applied: day(5) },
    });
  });

  test('a reopened application is open again where it stood', () => {
    const entry = reopen(rejected, { occurredOn: day(25) }, TODAY);
    const events = recorded([...rejected, entry]);
    expect(standing(events)).toMatchObject({
      stage: 'first_round',
      outcome: null,
      endedOn: null,
    });
  });

  test('nothing is no history', () => {
    expect(refusal(() => standing([]))).toBe('nothing-left');
  });
});

describe('open', () => {
  test('begins at any stage, in the past too', () => {
    const entry = open({ stage: 'applied', occurredOn: day(2) }, TODAY);
    expect(standing(recorded([entry]))).toMatchObject({ stage: 'applied', appliedOn: day(2) });
  });

  test('does not begin in the future', () => {
    const attempt = () => open({ stage: 'saved', occurredOn: '2026-12-04' }, TODAY);
    expect(refusal(attempt)).toBe('date-in-future');
  });
});

describe('move', () => {
  const history = recorded([moved('saved', 0), moved('applied', 3)]);
  const attempt = (events: StageEvent[], stage: Stage, occurredOn: string) =>
    refusal(() => move(events, { stage, occurredOn }, TODAY));

  test('goes on, skips and goes back', () => {
    expect(attempt(history, 'final_interview', day(4))).toBe('none');
    expect(attempt(history, 'preparing', day(4))).toBe('none');
  });

  test('does not go where it stands already', () => {
    expect(attempt(history, 'applied', day(9))).toBe('already-there');
  });

  test('fills in a forgotten step before later ones', () => {
    const events = recorded([...history, moved('final_interview', 20)]);
    const entry = move(events, { stage: 'first_round', occurredOn: day(10) }, TODAY);
    expect(standing(recorded([...events, entry]))).toMatchObject({
      stage: 'final_interview',
      reached: { first_round: day(10) },
    });
  });

  test('does not go on after the end, though it may be filled in before', () => {
    expect(attempt(rejected, 'offer', day(20))).toBe('application-ended');
    expect(attempt(rejected, 'offer', day(21))).toBe('application-ended');
    expect(attempt(rejected, 'final_interview', day(15))).toBe('none');
  });

  test('does not fill in what the end makes impossible', () => {
    expect(attempt(rejected, 'preparing', day(15))).toBe('outcome-not-possible');
  });

  test('takes real dates up to today', () => {
    expect(attempt(history, 'first_round', TODAY)).toBe('none');
    expect(attempt(history, 'first_round', addDays(TODAY, 1))).toBe('date-in-future');
    expect(attempt(history, 'first_round', '2026-02-30')).toBe('not-a-date');
  });

  test('names the field that is wrong', () => {
    try {
      move(history, { stage: 'offer', occurredOn: '2027-01-01' }, TODAY);
    } catch (error) {
      expect(error).toMatchObject({ details: { occurredOn: expect.any(String) } });
    }
    expect.assertions(1);
  });
});

describe('end', () => {
  test.each(STAGES)('from %s ends with what the table allows and nothing else', (stage) => {
    const events = recorded([moved(stage, 0)]);
    for (const outcome of OUTCOMES) {
      const attempt = () => end(events, { outcome, occurredOn: day(1) }, TODAY);
      expect(refusal(attempt)).toBe(canEnd(stage, outcome) ? 'none' : 'outcome-not-possible');
    }
  });

  test('happens once', () => {
    const attempt = () => end(rejected, { outcome: 'withdrawn', occurredOn: day(21) }, TODAY);
    expect(refusal(attempt)).toBe('application-ended');
  });

  test('does not happen before the last step', () => {
    const events = recorded([moved('saved', 0), moved('applied', 5)]);
    const attempt = (n: number) =>
      refusal(() => end(events, { outcome: 'rejected', occurredOn: day(n) }, TODAY));
    expect(attempt(4)).toBe('date-before-last-step');
    expect(attempt(5)).toBe('none');
  });

  test('a vacancy added today may have closed last week', () => {
    const events = recorded([moved('saved', 20)]);
    const entry = end(events, { outcome: 'vacancy_closed', occurredOn: day(10) }, TODAY);
    expect(standing(recorded([...events, entry]))).toMatchObject({
      outcome: 'vacancy_closed',
      endedOn: day(10),
    });
  });
});

describe('reopen', () => {
  test('needs an end', () => {
    const events = recorded([moved('saved', 0)]);
    expect(refusal(() => reopen(events, { occurredOn: day(1) }, TODAY))).toBe('not-ended');
  });

  test('does not happen before the end', () => {
    const attempt = () => reopen(rejected, { occurredOn: day(19) }, TODAY);
    expect(refusal(attempt)).toBe('date-before-last-step');
  });
});

describe('correct', () => {
  const attempt = (id: string, correction: Parameters<typeof correct>[2]) =>
    refusal(() => correct(rejected, id, correction, TODAY));

  test('replaces stage, outcome or date', () => {
    const stage = correct(rejected, 'id-0002', { stage: 'final_interview' }, TODAY);
    expect(standing(recorded([...rejected, stage]))).toMatchObject({ furthest: 'final_interview' });
    const outcome = correct(rejected, 'id-0003', { outcome: 'no_response' }, TODAY);
    expect(standing(recorded([...rejected, outcome]))).toMatchObject({ outcome: 'no_response' });
    const date = correct(rejected, 'id-0001', { occurredOn: day(5) }, TODAY);
    expect(standing(recorded([...rejected, date]))).toMatchObject({ appliedOn: day(5) });
  });

  test('voids a step that never happened, and the furthest goes with it', () => {
    const entry = correct(rejected, 'id-0002', { void: true }, TODAY);
    expect(standing(recorded([...rejected, entry]))).toMatchObject({ furthest: 'applied' });
  });

  test('voids the end: it is open again', () => {
    const entry = correct(rejected, 'id-0003', { void: true }, TODAY);
    expect(standing(recorded([...rejected, entry]))).toMatchObject({ outcome: null });
  });

  test('the last correction wins, and keeps what the one before had put right', () => {
    const first = correct(rejected, 'id-0002', { stage: 'final_interview' }, TODAY);
    const once = recorded([...rejected, first]);
    const second = correct(once, 'id-0002', { occurredOn: day(12) }, TODAY);
    const twice = recorded([...once, second]);
    expect(standing(twice)).toMatchObject({ stage: 'final_interview', stageSince: day(12) });
    const back = correct(twice, 'id-0002', { stage: 'first_round', occurredOn: day(10) }, TODAY);
    expect(standing(recorded([...twice, back]))).toEqual(standing(rejected));
  });

  test('a voided step can be restored', () => {
    const gone = recorded([...rejected, correct(rejected, 'id-0002', { void: true }, TODAY)]);
    const back = correct(gone, 'id-0002', { void: false }, TODAY);
    expect(standing(recorded([...gone, back]))).toEqual(standing(rejected));
  });

  test('refuses what is unknown, empty, in the future or of another kind', () => {
    expect(attempt('id-9999', { void: true })).toBe('unknown-event');
    expect(attempt('id-0002', {})).toBe('nothing-changed');
    expect(attempt('id-0002', { stage: 'first_round' })).toBe('nothing-changed');
    expect(attempt('id-0002', { occurredOn: '2027-01-01' })).toBe('date-in-future');
    expect(attempt('id-0002', { outcome: 'withdrawn' })).toBe('not-correctable');
    expect(attempt('id-0003', { stage: 'applied' })).toBe('not-correctable');
  });

  test('a correction is not corrected: its original is', () => {
    const once = recorded([...rejected, correct(rejected, 'id-0002', { void: true }, TODAY)]);
    expect(refusal(() => correct(once, 'id-0004', { void: true }, TODAY))).toBe('not-correctable');
  });

  test('leaves a history that can have happened', () => {
    expect(attempt('id-0002', { occurredOn: day(21) })).toBe('application-ended');
    expect(attempt('id-0003', { outcome: 'accepted' })).toBe('outcome-not-possible');
    const only = recorded([moved('saved', 0)]);
    expect(refusal(() => correct(only, 'id-0000', { void: true }, TODAY))).toBe('nothing-left');
  });
});

describe('any history that the rules let happen', () => {
  type Command =
    | { do: 'move'; stage: Stage; on: number }
    | { do: 'end'; outcome: (typeof OUTCOMES)[number]; on: number }
    | { do: 'reopen'; on: number }
    | { do: 'correct'; which: number; stage?: Stage; on?: number; void?: boolean };
  const on = fc.integer({ min: 0, max: 40 });
  const stage = fc.constantFrom(...STAGES);
  const moving: fc.Arbitrary<Command> = fc.record({ do: fc.constant('move' as const), stage, on });
  const command: fc.Arbitrary<Command> = fc.oneof(
    moving,
    fc.record({ do: fc.constant('end' as const), outcome: fc.constantFrom(...OUTCOMES), on }),
    fc.record({ do: fc.constant('reopen' as const), on }),
    fc.record(
      { do: fc.constant('correct' as const), which: fc.nat(20), stage, on, void: fc.boolean() },
      { requiredKeys: ['do', 'which'] },
    ),
  );

  function decide(events: StageEvent[], c: Command): NewStageEvent {
    if (c.do === 'move') return move(events, { stage: c.stage, occurredOn: day(c.on) }, TODAY);
    if (c.do === 'end') return end(events, { outcome: c.outcome, occurredOn: day(c.on) }, TODAY);
    if (c.do === 'reopen') return reopen(events, { occurredOn: day(c.on) }, TODAY);
    const target = events[c.which % events.length];
    return correct(
      events,
      target?.id ?? '',
      {
        ...(c.stage && { stage: c.stage }),
        ...(c.on !== undefined && { occurredOn: day(c.on) }),
        ...(c.void !== undefined && { void: c.void }),
      },
      TODAY,
    );
  }

  /** Carries out what is allowed; calls back after every entry. */
  function run(
    first: Stage,
    commands: Command[],
    after: (before: StageEvent[], entry: NewStageEvent, now: StageEvent[]) => void = () => {},
  ): StageEvent[] {
    let events = recorded([moved(first, 15)]);
    for (const c of commands) {
      try {
        const entry = decide(events, c);
        const now = recorded([...events, entry]);
        after(events, entry, now);
        events = now;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return events;
  }

  test('only a correction ever lowers the furthest stage', () => {
    fc.assert(
      fc.property(stage, fc.array(command, { maxLength: 15 }), (first, commands) => {
        run(first, commands, (before, entry, now) => {
          if (entry.kind === 'corrected') return;
          const [was, is] = [standing(before).furthest, standing(now).furthest];
          expect(compareStages(is, was)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('the furthest stage is the furthest of all that were reached', () => {
    fc.assert(
      fc.property(stage, fc.array(command, { maxLength: 15 }), (first, commands) => {
        const now = standing(run(first, commands));
        expect(now.furthest).toBe(furthest(Object.keys(now.reached) as Stage[]));
        expect(now.reached).toHaveProperty(now.stage);
      }),
    );
  });

  test('an outcome is one that the stage allows, and comes with its day', () => {
    fc.assert(
      fc.property(stage, fc.array(command, { maxLength: 15 }), (first, commands) => {
        const now = standing(run(first, commands));
        expect(now.outcome === null).toBe(now.endedOn === null);
        if (now.outcome) expect(canEnd(now.stage, now.outcome)).toBe(true);
        if (now.endedOn) expect(now.stageSince <= now.endedOn).toBe(true);
      }),
    );
  });

  test('nothing recorded is ever changed', () => {
    fc.assert(
      fc.property(stage, fc.array(command, { maxLength: 15 }), (first, commands) => {
        run(first, commands, (before, _, now) => {
          expect(now.slice(0, before.length)).toEqual(before);
        });
        const events = run(first, commands).map((e) => Object.freeze(e));
        expect(() => effectiveEvents(Object.freeze(events))).not.toThrow();
      }),
    );
  });

  test('the order in which the entries are read does not matter', () => {
    fc.assert(
      fc.property(stage, fc.array(command, { maxLength: 12 }), fc.nat(), (first, commands, n) => {
        const events = run(first, commands);
        const rotated = [...events.slice(n % events.length), ...events.slice(0, n % events.length)];
        expect(standing(rotated)).toEqual(standing(events));
        expect(standing([...events].reverse())).toEqual(standing(events));
      }),
    );
  });

  test('the order of recording does not matter where every step has a day of its own', () => {
    const steps = fc.uniqueArray(fc.record({ stage, on: fc.integer({ min: 1, max: 40 }) }), {
      selector: (s) => s.on,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(100)), (list, seeds) => {
        const shuffled = list
          .map((step) => ({ step, key: seeds.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ step }) => step);
        const one = standing(
          recorded([moved('saved', 0), ...list.map((s) => moved(s.stage, s.on))]),
        );
        const other = standing(
          recorded([moved('saved', 0), ...shuffled.map((s) => moved(s.stage, s.on))]),
        );
        expect(other).toEqual(one);
      }),
    );
  });

  test('a correction can be taken back by another', () => {
    fc.assert(
      fc.property(
        stage,
        fc.array(moving, { maxLength: 8 }),
        fc.nat(20),
        (first, commands, which) => {
          const events = run(first, commands);
          const target = events[which % events.length];
          if (!target || target.kind === 'corrected') return;
          const gone = { ...base, kind: 'corrected' as const, void: true, correctsId: target.id };
          const once = recorded([...events, { ...gone, occurredOn: target.occurredOn }]);
          const back = correct(once, target.id, { void: false }, TODAY);
          expect(standing(recorded([...once, back]))).toEqual(standing(events));
        },
      ),
    );
  });
});
