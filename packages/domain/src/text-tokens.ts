import { cutsCharacter } from './passages.ts';

/*
 * A text cut into what changes as one: words, numbers, single signs and spaces. Scripts that put no
 * spaces between words are cut by the sign, and what shows as one sign (an emoji joined of several,
 * a letter with its accents, a flag) is never cut at all.
 */

/** Places in it count UTF-16 units. */
export interface Tokens {
  readonly text: string;
  /** Where each token begins, and last the length of the text. */
  readonly starts: Int32Array;
  /** Equal for equal tokens; what is shared by texts read with one vocabulary. */
  readonly ids: Int32Array;
  /** 1 for what is no space. */
  readonly solid: Uint8Array;
}

/** Numbers for words, as they come. */
export type Vocabulary = Map<string, number>;

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const SIGN = String.raw`[\p{M}\p{Emoji_Modifier}]*`;
const TOKEN = new RegExp(
  [
    String.raw`\s`,
    String.raw`[${UNSPACED}]\p{M}*`,
    String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}]\p{M}*)+`,
    String.raw`\p{RI}\p{RI}`,
    String.raw`.${SIGN}(?:\u200d.${SIGN})*`,
  ].join('|'),
  'gsu',
);
const SPACE = /^\s/u;

export function tokensOf(text: string, vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ids: number[] = [];
  const solid: number[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [token] = found;
    let id = vocabulary.get(token);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(token, id);
    }
    starts.push(found.index);
    ids.push(id);
    solid.push(SPACE.test(token) ? 0 : 1);
  }
  starts.push(text.length);
  return {
    text,
    starts: Int32Array.from(starts),
    ids: Int32Array.from(ids),
    solid: Uint8Array.from(solid),
  };
}

/** The token at a place; the last one for the end of the text, -1 where there is none. */
export function tokenAt({ starts }: Tokens, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AFTER = /^[\p{L}\p{N}]/u;
const JOINED_BEFORE = /\u200d$/u;
const JOINED_AFTER = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;
const FLAG_BEFORE = /\p{RI}$/u;
const FLAG_AFTER = /^\p{RI}/u;

/** Whether a cut here would go through a word, or through what shows as one sign. */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  return (
    JOINED_AFTER.test(after) ||
    JOINED_BEFORE.test(before) ||
    (WORD_AFTER.test(after) && WORD_BEFORE.test(before)) ||
    (FLAG_AFTER.test(after) && FLAG_BEFORE.test(before)) ||
    cutsCharacter(text, at)
  );
}

const ENDS_SENTENCE = /[.!?…。！？؟۔]/u;
const CLOSES = /["'”’)\]»]/u;
const SPACES = /\s/u;

/** Whether a sentence or a line begins here. */
export function beginsUnit(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (text[at - 1] === '\n') return true;
  if (!SPACES.test(text.charAt(at - 1)) || SPACES.test(text.charAt(at))) return false;
  let end = at - 1;
  while (end > 0 && (SPACES.test(text.charAt(end)) || CLOSES.test(text.charAt(end)))) end -= 1;
  return ENDS_SENTENCE.test(text.charAt(end));
}

/** Whether a sentence or a line ends here, or has ended before the spaces here. */
export function endsUnit(text: string, at: number): boolean {
  if (at >= text.length || text[at] === '\n') return true;
  let next = at;
  while (next < text.length && text[next] !== '\n' && SPACES.test(text.charAt(next))) next += 1;
  return next >= text.length || text[next] === '\n' || beginsUnit(text, next);
}

/** The sentences, or lines where there are none, that a stretch of the text lies in. */
export function sentencesAround(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  let start = from;
  while (!beginsUnit(text, start)) start -= 1;
  let end = Math.max(to, start + 1);
  while (end < text.length && text[end] !== '\n' && !beginsUnit(text, end)) end += 1;
  return { from: start, to: Math.min(end, text.length) };
}
