import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkRoom,
  forgottenBefore,
  keptUntil,
  MOST_WAITING,
  MOST_WAITING_BYTES,
} from '../src/waiting-files.ts';

describe('files that wait to be looked at', () => {
  test('are kept for a week by the clocks of the programme', () => {
    expect(keptUntil('2026-11-23T23:30:00.000Z', 'Europe/London')).toBe('2026-11-30');
    expect(keptUntil('2026-11-23T23:30:00.000Z', 'Pacific/Auckland')).toBe('2026-12-01');
  });

  test('are never forgotten before the day that was said', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01') });
    const zone = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/Los_Angeles');
    fc.assert(
      fc.property(moment, moment, zone, (taken, now, timeZone) => {
        fc.pre(!Number.isNaN(taken.getTime()) && !Number.isNaN(now.getTime()));
        const last = keptUntil(taken.toISOString(), timeZone);
        if (taken < forgottenBefore(now)) {
          const hours = (now.getTime() - taken.getTime()) / 3_600_000;
          expect(hours).toBeGreaterThan(7 * 24);
        } else {
          // Still there: it was not said that it would be gone for longer than a day already.
          const late = now.getTime() - Date.parse(`${last}T00:00:00Z`);
          expect(late).toBeLessThan(2 * 86_400_000);
        }
      }),
    );
  });

  test('have room up to a number and a size, and are told kindly where there is none', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20_000_000 }), { maxLength: 7 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20_000_000 }), (waiting, size) => {
        const together = waiting.reduce((sum, one) => sum + one, size);
        const fits = waiting.length < MOST_WAITING && together <= MOST_WAITING_BYTES;
        const check = () => {
          checkRoom(waiting, size);
        };
        if (fits) expect(check).not.toThrow();
        else expect(check).toThrow(/there is room for this/);
      }),
    );
  });
});
