import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../src/errors.ts';
import {
  correct,
  end,
  move,
  type NewStageEvent,
  open,
  reopen,
  type StageEvent,
  standing,
} from '../src/history.ts';
import { type Outcome, OUTCOMES, type Stage, STAGES } from '../src/stages.ts';

/*
 * An application's life against a model of it. The model is a plain list of what happened, changed
 * in place as a spreadsheet would be, which the history, where nothing is ever changed, must agree
 * with after every step: in what is allowed and in where the application stands.
 */

const DAYS = 12;
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}`;
const TODAY = day(DAYS);

interface Step {
  what: Stage | 'ended' | 'reopened';
  outcome: Outcome | null;
  day: number;
  struck: boolean;
}

/** A day, or null for that of the last step: most of a life goes forward. */
type When = number | null;

const said = (when: When): string => (when === null ? 'the last day' : String(when));

interface Position {
  stage: Stage;
  outcome: Outcome | null;
}

/** By hand, apart from the table that the product reads. */
const mayEnd = (stage: Stage, outcome: Outcome): boolean => {
  if (outcome === 'withdrawn' || outcome === 'vacancy_closed') return true;
  if (outcome === 'accepted' || outcome === 'declined') return stage === 'offer';
  const unsent = stage === 'saved' || stage === 'preparing';
  return !unsent && !(outcome === 'no_response' && stage === 'offer');
};

class Life {
  constructor(public steps: Step[]) {}

  /** As things happened: by day, and of one day as they were entered. A first `saved` was first. */
  happened(): Step[] {
    const [first, ...others] = this.steps.filter(({ struck }) => !struck);
    if (!first) return [];
    const byDay = (steps: Step[]) => [...steps].sort((a, b) => a.day - b.day);
    return first.what === 'saved' ? [first, ...byDay(others)] : byDay([first, ...others]);
  }

  /** A step, counted back from the one that was entered last. */
  index(back: number): number {
    return this.steps.length - 1 - (back % this.steps.length);
  }

  on(when: When): number {
    return when ?? this.happened().at(-1)?.day ?? 1;
  }

  /** Where it stands; null where it cannot have been so. */
  position(): Position | null {
    let stage: Stage | null = null;
    let outcome: Outcome | null = null;
    for (const step of this.happened()) {
      if (step.what === 'reopened') outcome = null;
      else if (outcome !== null) return null;
      else if (step.what !== 'ended') stage = step.what;
      else if (stage === null || step.outcome === null || !mayEnd(stage, step.outcome)) return null;
      else outcome = step.outcome;
    }
    return stage && { stage, outcome };
  }

  /** The life with something done to it, the life itself left alone. */
  with(change: (steps: Step[]) => void): Life {
    const steps = this.steps.map((step) => ({ ...step }));
    change(steps);
    return new Life(steps);
  }
}

/** The history under test. */
interface Real {
  events: StageEvent[];
}

function record(real: Real, entry: NewStageEvent): void {
  const n = real.events.length;
  const id = `id-${String(n).padStart(4, '0')}`;
  // Several entries of one moment: then the ids tell which was first.
  const recordedAt = new Date(Date.UTC(2026, 3, 1) + Math.floor(n / 2) * 1000).toISOString();
  // Frozen: nothing that is recorded may ever be changed.
  real.events = [...real.events, Object.freeze({ ...entry, id, recordedAt })];
}

/** The entry that a step of the model was recorded as. */
const entryOf = ({ events }: Real, which: number): string =>
  events.filter(({ kind }) => kind !== 'corrected')[which]?.id ?? 'none';

abstract class LifeCommand implements fc.Command<Life, Real> {
  /** The model after the command; null where it must be refused. */
  abstract next(life: Life): Life | null;
  abstract decide(real: Real, life: Life): NewStageEvent;
  abstract toString(): string;

  check = (): boolean => true;

  run(life: Life, real: Real): void {
    const next = this.next(life);
    if (next === null) {
      expect(() => this.decide(real, life)).toThrow(DomainError);
      return;
    }
    record(real, this.decide(real, life));
    life.steps = next.steps;
    expect(told(real)).toEqual(toldOf(life));
  }
}

/** What the history says of where the application stands, as far as the model knows. */
function told({ events }: Real): object {
  const { stage, outcome, furthest, reached, appliedOn, endedOn } = standing(events);
  return {
    ...{ stage, outcome, furthest },
    reached: STAGES.filter((one) => Object.hasOwn(reached, one)),
    sent: appliedOn !== null,
    ended: endedOn !== null,
  };
}

function toldOf(life: Life): object {
  const passed = new Set(life.happened().map(({ what }) => what));
  const reached = STAGES.filter((stage) => passed.has(stage));
  const position = life.position();
  return {
    ...position,
    furthest: reached.at(-1),
    reached,
    sent: reached.some((stage) => STAGES.indexOf(stage) >= STAGES.indexOf('applied')),
    ended: position?.outcome !== null,
  };
}

class Move extends LifeCommand {
  constructor(
    readonly stage: Stage,
    readonly when: When,
  ) {
    super();
  }
  next(life: Life): Life | null {
    const step = { what: this.stage, outcome: null, day: life.on(this.when), struck: false };
    const after = life.with((steps) => steps.push(step));
    if (after.position() === null) return null;
    const moves = after.happened().filter(({ what }) => what !== 'ended' && what !== 'reopened');
    const at = moves.indexOf(after.steps.at(-1) as Step);
    return moves[at - 1]?.what === this.stage ? null : after;
  }
  decide({ events }: Real, life: Life): NewStageEvent {
    return move(events, { stage: this.stage, occurredOn: day(life.on(this.when)) }, TODAY);
  }
  toString = (): string => `move to ${this.stage} on ${said(this.when)}`;
}

/** Whether what was just added is at the end: not before anything else. */
function isLast(life: Life): boolean {
  const [last, before] = life.happened().toReversed();
  if (last === undefined || last !== life.steps.at(-1)) return false;
  return before === undefined || before.what === 'saved' || before.day <= last.day;
}

class End extends LifeCommand {
  constructor(
    readonly outcome: Outcome,
    readonly when: When,
  ) {
    super();
  }
  next(life: Life): Life | null {
    const step = {
      what: 'ended' as const,
      outcome: this.outcome,
      day: life.on(this.when),
      struck: false,
    };
    const after = life.with((steps) => steps.push(step));
    return after.position() !== null && isLast(after) ? after : null;
  }
  decide({ events }: Real, life: Life): NewStageEvent {
    return end(events, { outcome: this.outcome, occurredOn: day(life.on(this.when)) }, TODAY);
  }
  toString = (): string => `end with ${this.outcome} on ${said(this.when)}`;
}

class Reopen extends LifeCommand {
  constructor(readonly when: When) {
    super();
  }
  next(life: Life): Life | null {
    if (life.position()?.outcome === null) return null;
    const step = {
      what: 'reopened' as const,
      outcome: null,
      day: life.on(this.when),
      struck: false,
    };
    const after = life.with((steps) => steps.push(step));
    return isLast(after) ? after : null;
  }
  decide({ events }: Real, life: Life): NewStageEvent {
    return reopen(events, { occurredOn: day(life.on(this.when)) }, TODAY);
  }
  toString = (): string => `reopen on ${said(this.when)}`;
}

/** Strikes a step out, or takes it in again. */
class Strike extends LifeCommand {
  constructor(
    readonly which: number,
    readonly struck: boolean,
  ) {
    super();
  }
  next(life: Life): Life | null {
    const at = life.index(this.which);
    if (life.steps[at]?.struck === this.struck) return null;
    const after = life.with((steps) => Object.assign(steps[at] as Step, { struck: this.struck }));
    return after.position() && after;
  }
  decide(real: Real, life: Life): NewStageEvent {
    const id = entryOf(real, life.index(this.which));
    return correct(real.events, id, { void: this.struck }, TODAY);
  }
  toString = (): string => `${this.struck ? 'strike out' : 'take in again'} ${String(this.which)}`;
}

/** Puts the day of a step right, and its stage or outcome where it has one. */
class Correct extends LifeCommand {
  constructor(
    readonly which: number,
    readonly when: When,
    readonly stage: Stage,
    readonly outcome: Outcome,
  ) {
    super();
  }
  private changes(life: Life, step: Step): Partial<Step> {
    if (step.what === 'reopened') return { day: life.on(this.when) };
    if (step.what === 'ended') return { day: life.on(this.when), outcome: this.outcome };
    return { day: life.on(this.when), what: this.stage };
  }
  next(life: Life): Life | null {
    const at = life.index(this.which);
    const after = life.with((steps) =>
      Object.assign(steps[at] as Step, this.changes(life, steps[at] as Step)),
    );
    const same = JSON.stringify(after.steps) === JSON.stringify(life.steps);
    return same || after.position() === null ? null : after;
  }
  decide(real: Real, life: Life): NewStageEvent {
    const at = life.index(this.which);
    const { what } = life.steps[at] as Step;
    return correct(
      real.events,
      entryOf(real, at),
      {
        occurredOn: day(life.on(this.when)),
        ...(what === 'ended' && { outcome: this.outcome }),
        ...(what !== 'ended' && what !== 'reopened' && { stage: this.stage }),
      },
      TODAY,
    );
  }
  toString = (): string =>
    `correct ${String(this.which)} to ${this.stage} or ${this.outcome} on ${said(this.when)}`;
}

const on = fc.integer({ min: 1, max: DAYS });
const when = fc.option(on, { freq: 3 });
const stage = fc.constantFrom(...STAGES);
const outcome = fc.constantFrom(...OUTCOMES);
const which = fc.oneof(fc.nat(2), fc.nat(20));

test('an application’s life is what a plain list of it would say, whatever is done to it', () => {
  const ending = fc.tuple(outcome, when).map((given) => new End(...given));
  const reopening = when.map((given) => new Reopen(given));
  const commands = fc.commands(
    [
      fc.tuple(stage, when).map((given) => new Move(...given)),
      ...[ending, ending, reopening, reopening],
      fc.tuple(which, fc.boolean()).map((given) => new Strike(...given)),
      fc.tuple(which, when, stage, outcome).map((given) => new Correct(...given)),
    ],
    { maxCommands: 30, size: 'max' },
  );
  fc.assert(
    fc.property(stage, on, commands, (first, begun, life) => {
      fc.modelRun(() => {
        const real: Real = { events: [] };
        record(real, open({ stage: first, occurredOn: day(begun) }, TODAY));
        return {
          model: new Life([{ what: first, outcome: null, day: begun, struck: false }]),
          real,
        };
      }, life);
    }),
    { numRuns: 100 },
  );
});
