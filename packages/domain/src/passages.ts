/*
 * A passage of a text, and the anchor that holds a comment to it: the two selectors of the W3C Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/, §4.2.4 and §4.2.5). Its positions
 * count code points, as the model has it. In our own code a passage counts UTF-16 units, as strings
 * do.
 */

/** In UTF-16 units of a text; `to` is the first one outside. Empty at a place between characters. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

export interface Anchor {
  /** TextPositionSelector: in code points, `end` the first one outside. */
  readonly position: { readonly start: number; readonly end: number };
  /** TextQuoteSelector. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** How many UTF-16 units of context an anchor keeps on either side, at the most. */
export const CONTEXT = 32;

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a pair of surrogates would be cut in two here. */
export function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

/** Whether these are bounds of a passage of the text that cut no character in two. */
export function isPassage(text: string, { from, to }: Passage): boolean {
  const fits = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= text.length;
  return fits && from <= to && !cutsCharacter(text, from) && !cutsCharacter(text, to);
}

/** The two ways to count in one text, for many places in it. */
export interface Positions {
  /** How many code points there are before a UTF-16 offset. */
  readonly codePointsBefore: (offset: number) => number;
  /** The UTF-16 offset behind so many code points; the end of the text where there are fewer. */
  readonly offsetOf: (codePoints: number) => number;
}

/** Reads the text once; each place then takes no longer in a long text than in a short one. */
export function positionsIn(text: string): Positions {
  /** By pair of surrogates, in order: the offset of its second half. */
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index + 1);
  /** How many pairs come before: the halves of `pairs[i]` count i fewer points than units. */
  const pairsBefore = (isBefore: (secondHalf: number, i: number) => boolean): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    codePointsBefore: (offset) => {
      const end = Math.min(offset, text.length);
      return end - pairsBefore((secondHalf) => secondHalf < end);
    },
    offsetOf: (codePoints) => {
      const units = codePoints + pairsBefore((secondHalf, i) => secondHalf - i <= codePoints);
      return Math.max(0, Math.min(units, text.length));
    },
  };
}

/** As `positionsIn`, for one place. */
export function codePointsBefore(text: string, offset: number): number {
  return positionsIn(text).codePointsBefore(offset);
}

/** As `positionsIn`, for one place. */
export function offsetOf(text: string, codePoints: number): number {
  return positionsIn(text).offsetOf(codePoints);
}

/**
 * The anchor of a passage.
 * @param positions of the text, where many anchors are made in it
 */
export function anchorAt(
  text: string,
  { from, to }: Passage,
  positions: Positions = positionsIn(text),
): Anchor {
  const exact = text.slice(from, to);
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(text.length, to + CONTEXT);
  return {
    position: { start: positions.codePointsBefore(from), end: positions.codePointsBefore(to) },
    quote: {
      exact,
      prefix: text.slice(cutsCharacter(text, before) ? before + 1 : before, from),
      suffix: text.slice(to, cutsCharacter(text, after) ? after - 1 : after),
    },
  };
}

/**
 * The passage of an anchor in the very text that it was made for.
 * @returns null where other words stand there: then it was made for another text
 */
export function passageOf(
  text: string,
  { position, quote }: Anchor,
  positions: Positions = positionsIn(text),
): Passage | null {
  const from = positions.offsetOf(position.start);
  const to = from + quote.exact.length;
  return text.slice(from, to) === quote.exact ? { from, to } : null;
}
