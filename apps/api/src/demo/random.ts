import { addDays, type PlainDate } from '@reshelve/domain/dates';

/** A seeded generator: the same seed tells the same story, so that demo data can be compared. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[this.int(0, from.length - 1)];
    if (chosen === undefined) throw new Error('There is nothing to pick from.');
    return chosen;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return this.pick(entries)[0];
  }

  shuffled<T>(from: readonly T[]): T[] {
    const result = [...from];
    for (let i = result.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  }

  /** Some days after the date, but not past `latest`. */
  later(date: PlainDate, low: number, high: number, latest: PlainDate): PlainDate {
    const found = addDays(date, this.int(low, high));
    return found > latest ? latest : found;
  }

  /** An ordinary moment of the day, in UTC, between eight in the morning and nine at night. */
  moment(date: PlainDate): Date {
    const minutes = this.int(8 * 60, 21 * 60);
    return new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 + this.int(0, 59_999));
  }

  /** A UUIDv7 of the moment, its random part from this generator. */
  id(at: Date): string {
    const hex = (bits: number) =>
      Math.floor(this.next() * 2 ** bits)
        .toString(16)
        .padStart(bits / 4, '0');
    const time = at.getTime().toString(16).padStart(12, '0');
    const variant = (0x8000 + Math.floor(this.next() * 0x4000)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-${variant}-${hex(24)}${hex(24)}`;
  }
}
