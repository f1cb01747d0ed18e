/**
 * How figures give way so that none can be worked out: see `statistics.ts` for the rules and where
 * they come from. Two readers are reckoned with: one who knows nothing but the figures, and one who
 * also knows the counts of every person who shares them.
 */

/** Fewer people than this behind a count, and it is hidden. */
export const COUNT_THRESHOLD = 5;
/** One person with what they contribute to each figure; a figure left out counts as 0. */
export interface Person {
  readonly id: string;
  /** Lets coordinators see their progress. */
  readonly shares: boolean;
  /** Whole numbers, not negative. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Whom a figure is about: all of the people, or those who share their progress. */
export type Covers = 'everyone' | 'sharing';

export type HiddenReason = 'fewer-than-5' | 'fewer-than-8' | 'fewer-than-23' | 'protects-another';

/** A figure as it may be shown. */
export type Cell =
  | {
      readonly kind: 'shown';
      readonly value: number;
      readonly covers: Covers;
      /** How many people it covers, whether they contribute or not; no secret. */
      readonly people: number;
    }
  | { readonly kind: 'hidden'; readonly reason: HiddenReason };

/**
 * Figures that belong together because one is made of the others, so that a reader can subtract.
 * The parts do not overlap; they need not add up to the whole. A whole can be divided in several
 * ways, if they are independent of each other (whatever is in a part of the one can be in any part
 * of the other); a figure is a part of one whole only.
 */
export interface Family {
  /** What contains the parts; `null`: the number of people, of whom each counts 1 in one part. */
  readonly whole: string | null;
  readonly parts: readonly string[];
}

/**
 * Two figures broken down by the same columns of time, where everything in the second had to be in
 * the first before: what was rejected by the end of a month had been sent by then. Between them a
 * reader can subtract, although neither contains the other in any one column.
 */
export interface Sequence {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

type State = Covers | 'hidden';

const SHOWN = ['everyone', 'sharing'] as const satisfies readonly State[];

const isSmall = (people: number) => people > 0 && people < COUNT_THRESHOLD;

/** Figures on their way to being published. They only ever give way, never come back. */
export class Release {
  readonly #people: readonly Person[];
  readonly #sharing: readonly Person[];
  readonly #others: readonly Person[];
  readonly #states = new Map<string, State>();
  readonly #reasons = new Map<string, HiddenReason>();

  constructor(people: readonly Person[], keys: readonly string[]) {
    this.#people = people;
    this.#sharing = people.filter((person) => person.shares);
    this.#others = people.filter((person) => !person.shares);
    for (const key of keys) {
      if (isSmall(contributors(this.#others, key))) this.#cover(key, 'fewer-than-5');
      else if (isSmall(contributors(people, key))) this.#hide(key, 'fewer-than-5');
      else this.#states.set(key, 'everyone');
    }
  }

  /** Lets figures give way until nothing says anything about 1 to 4 people. */
  settle(families: readonly Family[], sequences: readonly Sequence[]): this {
    const parts = families.flatMap((family) => family.parts);
    const twice = parts.find((key, i) => parts.indexOf(key) !== i);
    if (twice !== undefined) throw new Error(`${twice} is a part of two families.`);
    // Every round takes at least one figure back, so this comes to an end.
    let settled = false;
    while (!settled) {
      settled = true;
      for (const family of families) if (this.#giveWay(family)) settled = false;
      for (const sequence of sequences) if (this.#giveWayInTime(sequence)) settled = false;
    }
    return this;
  }

  cells(): Record<string, Cell> {
    const cells: Record<string, Cell> = {};
    for (const [key, state] of this.#states) {
      if (state === 'hidden') {
        cells[key] = { kind: 'hidden', reason: this.#reasons.get(key) ?? 'protects-another' };
      } else {
        const { length } = this.#covered(state);
        const value = sumOf(this.#covered(state), [key]);
        cells[key] = { kind: 'shown', value, covers: state, people: length };
      }
    }
    return cells;
  }

  /** Takes back what the family needs. */
  #giveWay(family: Family): boolean {
    const whole = this.#stateOf(family);
    if (whole !== 'everyone') {
      // What is made of a figure that is held back would bring it back.
      const back = family.parts.filter((key) => this.#saysMore(key, whole));
      for (const key of back) this.#takeBack(key, whole);
      if (back.length > 0) return true;
    }
    if (whole === 'hidden') return false;
    const { parts } = family;
    const rest = this.#rest(family);
    if (whole === 'everyone') {
      if (isSmall(rest.filter((person) => !person.shares).length)) {
        if (this.#protect(parts, this.#others, 'sharing')) return true;
      }
      if (isSmall(rest.length) && this.#protect(parts, this.#people, 'hidden')) return true;
    }
    // What the whole is among those who share may be known from another family; what of a part
    // that covers everyone is theirs is not.
    const sharing = this.#rest(family, ['sharing']).filter((person) => person.shares);
    return isSmall(sharing.length) && this.#protect(parts, this.#sharing, 'hidden', ['sharing']);
  }

  #covered(state: Covers): readonly Person[] {
    return state === 'everyone' ? this.#people : this.#sharing;
  }

  #stateOf({ whole }: Family): State {
    return whole === null ? 'everyone' : (this.#states.get(whole) ?? 'hidden');
  }

  /** Whether the part says more than its whole does. */
  #saysMore(key: string, whole: 'sharing' | 'hidden'): boolean {
    const state = this.#states.get(key);
    if (state === undefined || state === 'hidden') return false;
    if (contributors(this.#covered(state), key) === 0) return false;
    return whole === 'hidden' || state === 'everyone';
  }

  #takeBack(key: string, to: 'sharing' | 'hidden'): void {
    if (to === 'hidden') this.#hide(key, 'protects-another');
    else this.#cover(key, 'protects-another');
  }

  /** The people in what is left of the whole when its parts in those states are subtracted. */
  #rest({ whole, parts }: Family, states: readonly State[] = SHOWN): Person[] {
    const shown = parts.filter((key) => this.#isIn(key, states));
    return this.#people.filter((person) => {
      const known = shown.filter((key) => person.shares || this.#isIn(key, ['everyone']));
      const all = whole === null ? 1 : count(person, whole);
      return all > sum(person, known);
    });
  }

  #isIn(key: string, states: readonly State[]): boolean {
    const state = this.#states.get(key);
    return state !== undefined && states.includes(state);
  }

  /**
   * Takes back something where, up to some column, what had happened later can be subtracted from
   * what had happened first. To know a sum of columns of which some are held back, one needs all of
   * those, because only their total is known.
   */
  #giveWayInTime({ first, later }: Sequence): boolean {
    const levels = [
      { to: 'sharing', people: this.#others, held: (state?: State) => state !== 'everyone' },
      { to: 'hidden', people: this.#people, held: (state?: State) => state !== 'everyone' },
      { to: 'hidden', people: this.#sharing, held: (state?: State) => state === 'hidden' },
    ] as const;
    return levels.some(({ to, people, held }) => {
      const isHeld = (key: string) => held(this.#states.get(key));
      const [heldFirst, heldLater] = [first.filter(isHeld), later.filter(isHeld)];
      // Up to the last column is everything: what the totals say is the families' concern.
      return first.slice(0, -1).some((_, column) => {
        const [firstSoFar, laterSoFar] = [first.slice(0, column + 1), later.slice(0, column + 1)];
        const whole = firstSoFar.some(isHeld)
          ? [...new Set([...firstSoFar, ...heldFirst])]
          : firstSoFar;
        const known = heldLater.every((key) => laterSoFar.includes(key))
          ? laterSoFar
          : laterSoFar.filter((key) => !isHeld(key));
        if (sumOf(people, known) === 0) return false;
        const rest = people.filter((person) => sum(person, whole) > sum(person, known));
        // Zeros are never held back, so the later ones may be known from their total alone.
        return (
          isSmall(rest.length) &&
          (this.#protect(later, people, to) || this.#protect(first, people, to))
        );
      });
    });
  }

  /** Takes back the figure with the fewest contributors; false if there is none left. */
  #protect(
    keys: readonly string[],
    among: readonly Person[],
    to: 'sharing' | 'hidden',
    from: readonly State[] = to === 'sharing' ? ['everyone'] : SHOWN,
  ): boolean {
    const [weakest] = keys
      .filter((key) => this.#isIn(key, from))
      .map((key) => ({ key, people: contributors(among, key) }))
      .filter((candidate) => candidate.people > 0)
      .sort((a, b) => a.people - b.people);
    if (weakest) this.#takeBack(weakest.key, to);
    return weakest !== undefined;
  }

  /** Falls back to those who share, or to nothing where they are too few. */
  #cover(key: string, reason: HiddenReason): void {
    const sharing = contributors(this.#sharing, key);
    if (this.#sharing.length === 0) this.#hide(key, reason);
    else if (isSmall(sharing)) this.#hide(key, 'fewer-than-5');
    else this.#states.set(key, 'sharing');
  }

  #hide(key: string, reason: HiddenReason): void {
    this.#states.set(key, 'hidden');
    this.#reasons.set(key, reason);
  }
}

const count = (person: Person, key: string) => person.counts[key] ?? 0;

const sum = (person: Person, keys: readonly string[]) =>
  keys.reduce((result, key) => result + count(person, key), 0);

const sumOf = (people: readonly Person[], keys: readonly string[]) =>
  people.reduce((result, person) => result + sum(person, keys), 0);

/** How many people contribute to the figure. */
export function contributors(people: readonly Person[], key: string): number {
  return people.reduce((result, person) => result + (count(person, key) > 0 ? 1 : 0), 0);
}
