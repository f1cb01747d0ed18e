import fc from 'fast-check';
import { CHANNELS } from '../src/channels.ts';
import type { SearchFact } from '../src/conversion.ts';
import { addDays } from '../src/dates.ts';
import { type Outcome, type Stage, STAGES, TRANSITIONS } from '../src/stages.ts';

export const TODAY = '2026-11-23';
const DAY_ONE = '2026-01-05';

/** An application sent on 1 September, that has come as far as is said. */
export function fact(more: Partial<SearchFact> = {}): SearchFact {
  return {
    id: 'a',
    furthest: 'applied',
    outcome: null,
    reached: { applied: '2026-09-01' },
    endedOn: null,
    lastSignOn: '2026-09-01',
    channel: null,
    ledByContact: false,
    materials: [],
    ...more,
  };
}

/** Applications as histories can leave them: steps forward, skipped ones too, and any end. */
export const anyFact: fc.Arbitrary<SearchFact> = fc
  .record({
    furthest: fc.constantFrom<Stage>(...STAGES),
    skip: fc.subarray([...STAGES]),
    days: fc.array(fc.nat({ max: 40 }), { minLength: 7, maxLength: 7 }),
    start: fc.nat({ max: 200 }),
    end: fc.nat(),
    ahead: fc.nat({ max: 30 }),
    channel: fc.option(fc.constantFrom(...CHANNELS)),
    ledByContact: fc.boolean(),
    id: fc.uuid(),
    label: fc.option(fc.constantFrom('First', 'Second')),
  })
  .map(({ furthest, skip, days, start, end, ahead, channel, ledByContact, id, label }) => {
    const reached: Partial<Record<Stage, string>> = {};
    let on = addDays(DAY_ONE, start);
    for (const [i, stage] of STAGES.entries()) {
      if (STAGES.indexOf(stage) > STAGES.indexOf(furthest)) break;
      if (stage !== furthest && skip.includes(stage)) continue;
      on = addDays(on, days[i] ?? 0);
      reached[stage] = on;
    }
    const outcomes: readonly (Outcome | null)[] = [null, ...TRANSITIONS[furthest].ends];
    const outcome = outcomes[end % outcomes.length] ?? null;
    const endedOn = outcome === null ? null : addDays(on, days[6] ?? 0);
    return {
      id,
      furthest,
      outcome,
      reached,
      endedOn,
      lastSignOn: outcome === null ? addDays(on, ahead) : (endedOn ?? on),
      channel,
      ledByContact,
      materials: label === null ? [] : [{ kind: 'cv' as const, label }],
    };
  });

export const anyFacts = fc.array(anyFact, { maxLength: 40 });
