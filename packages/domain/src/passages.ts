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

/** How many code points there are before a UTF-16 offset. */
export function codePointsBefore(text: string, offset: number): number {
  let count = 0;
  for (let i = 0; i < offset && i < text.length; i += 1) {
    if (!cutsCharacter(text, i)) count += 1;
  }
  return count;
}

/** The UTF-16 offset behind so many code points; the end of the text where there are fewer. */
export function offsetOf(text: string, codePoints: number): number {
  let left = codePoints;
  let i = 0;
  while (left > 0 && i < text.length) {
    i += cutsCharacter(text, i + 1) ? 2 : 1;
    left -= 1;
  }
  return i;
}

/** Whether these are bounds of a passage of the text that cut no character in two. */
export function isPassage(text: string, { from, to }: Passage): boolean {
  const fits = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= text.length;
  return fits && from <= to && !cutsCharacter(text, from) && !cutsCharacter(text, to);
}

/** The anchor of a passage. */
export function anchorAt(text: string, { from, to }: Passage): Anchor {
  const start = codePointsBefore(text, from);
  const exact = text.slice(from, to);
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(text.length, to + CONTEXT);
  return {
    position: { start, end: start + codePointsBefore(exact, exact.length) },
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
export function passageOf(text: string, { position, quote }: Anchor): Passage | null {
  const from = offsetOf(text, position.start);
  const to = from + quote.exact.length;
  return text.slice(from, to) === quote.exact ? { from, to } : null;
}
