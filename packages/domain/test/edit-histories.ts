/*
 * Edit histories of which the truth is known: every sign of a text carries where it came from
 * through all that is done to it. The texts are the kind that returners write; the edits are those
 * that people make, and some that are made to mislead.
 */

/** A chance that can be repeated: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Dice {
  readonly #roll: () => number;
  readonly #taken = new Set<unknown>();

  constructor(seed: number) {
    this.#roll = chance(seed);
  }

  /** From `low` to below `high`. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.#roll() * (high - low));
  }

  one<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  /** One that has not been taken yet. */
  onceOf<T>(list: readonly T[]): T | undefined {
    const left = list.filter((item) => !this.#taken.has(item));
    if (left.length === 0) return undefined;
    const chosen = this.one(left);
    this.#taken.add(chosen);
    return chosen;
  }

  happens(probability: number): boolean {
    return this.#roll() < probability;
  }
}

const AREAS = [
  ...['lending desk', 'local history collection', 'reference service', 'music library'],
  ...['children’s library', 'map room', 'interlibrary loans', 'journals', 'acquisitions budget'],
  ...['rare books', 'home library service', 'reading groups', 'digital archive', 'law collection'],
];
const PLACES = [
  ...['Leeds', 'Sheffield', 'the University of York', 'Bradford Central Library', 'Hull'],
  ...['the county record office', 'Wakefield', 'a hospital trust', 'the Brotherton', 'Halifax'],
];
const VERBS = [
  'ran',
  'built up',
  'catalogued',
  'reorganised',
  'looked after',
  'moved',
  'digitised',
];
const WHAT = [
  'loans',
  'visits',
  'enquiries',
  'reservations',
  'complaints',
  'membership',
  'the queue',
];
const CHANGED = ['rose by', 'fell by', 'stayed within', 'went up by', 'came down by', 'grew by'];
const BY = ['a third', 'half', 'a tenth', 'two fifths', 'nearly a quarter', 'twelve per cent'];
const IN_TIME = [
  'within a year',
  'by the summer',
  'in eighteen months',
  'before the move',
  'at once',
];
const OTHERS = ['the funders', 'our borrowers', 'the council', 'two schools', 'the friends’ group'];
const DID = [
  'wrote to thank us',
  'renewed the grant',
  'asked for more',
  'came to see it',
  'joined in',
];

/** What came of it. */
function result(dice: Dice): string {
  return dice.happens(0.6)
    ? `${dice.one(WHAT)} ${dice.one(CHANGED)} ${dice.one(BY)} ${dice.one(IN_TIME)}`
    : `${dice.one(OTHERS)} ${dice.one(DID)} ${dice.one(IN_TIME)}`;
}

const STARTS = [
  'Responsible for the',
  'Worked with colleagues on the',
  'I was responsible for the',
  'Led a team of four in the',
  'My part was the',
];
const SENTENCES = [
  'I come back to the profession after five years of caring for my father.',
  'In that time I kept up my reading and finished two courses in metadata.',
  'What I enjoy most is the moment when a reader finds what they did not know they needed.',
  'The post asks for experience of supervising volunteers, and I have trained eleven of them.',
  'Volunteers stayed for three years on average, which is twice as long as before.',
  'I am used to working across sites and to the small diplomacies that this takes.',
  'My references are from my last manager and from the chair of our friends’ group.',
  'I would welcome the chance to talk about how I can be of use.',
  'I learned to write minutes that people read.',
  'When the roof leaked in 2013 we moved forty metres of shelving in one night.',
  'It taught me to plan for what one hopes will not happen.',
  'Since then every disaster plan that I wrote has been tried out once a year.',
  'I know the difference between a policy and a poster.',
  'Our opening hours were decided by a survey of 1,240 borrowers.',
  'I have used Koha, Alma and a card catalogue, and I miss the last one least.',
  'Every Thursday I read with a group of adults who were learning English.',
  'Two of them went on to volunteer at the desk.',
  'The budget was £86,000 a year; it was never overspent.',
  'I presented the results to councillors who had planned to close the branch.',
  'The branch is still open.',
  'Before I left I wrote down everything that only I knew.',
  'I have chartered membership and I revalidate it every year.',
  'Accessibility is not a chapter in my plans but the table of contents.',
  'I am at home in RDA, MARC 21 and Dublin Core.',
  'During the closure we answered 3,000 enquiries by post and telephone.',
  'My mentor asked me what I would do on the first day, and I said: listen.',
];
const OTHER_SCRIPTS = [
  'עבדתי חמש שנים בספרייה העירונית של חיפה.',
  'אחראית על אוסף המפות ועל שעות הפתיחה.',
  'عملت في مكتبة الجامعة عشر سنوات.',
  'كنت مسؤولة عن قسم الدوريات والإعارة.',
  '我在大学图书馆工作了十年。我负责期刊和编目。',
  'Im Frühjahr übernahm ich die Fachbücherei für Öffentliches Recht.',
  'Café, naïve and résume\u0301 are all in our authority file.',
  'Story time with 👩‍🏫 and 👨‍👩‍👧‍👦 families was full every week 🎉.',
  'We flew the 🇬🇧 and the 🇮🇪 flag over the 👍🏽 corner.',
];
const WORDS = [
  ...[
    'also',
    'often',
    'new',
    'small',
    'public',
    'every',
    'carefully',
    'busy',
    'regional',
    'shared',
  ],
  ...[
    'readers',
    'the',
    'and',
    'of',
    'in',
    'a',
    'library',
    'service',
    'team',
    'work',
    'two',
    'year',
  ],
];

const WHEN = [
  ...['In my first year', 'Later', 'From 2009 to 2014', 'For six years', 'Until the move'],
  ...['During the refurbishment', 'Between two reorganisations', 'At the same time', 'On Fridays'],
];
const WITH = [
  ...['with a team of four', 'on my own', 'with two apprentices', 'together with the archivist'],
  ...['on a budget that had been halved', 'in the evenings', 'with the help of volunteers'],
  ...['without closing for a day', 'under the head of collections', 'as part of a pilot'],
];

/** A sentence of the kind that begins, goes on and ends like others in the text. */
function likeOthers(dice: Dice): string {
  const area = dice.one(AREAS);
  const when = dice.one(WHEN);
  const helped = dice.happens(0.5) ? ` ${dice.one(WITH)}` : '';
  switch (dice.whole(0, 5)) {
    case 0:
      return `${dice.one(STARTS)} ${area} at ${dice.one(PLACES)}${helped}.`;
    case 1:
      return `At ${dice.one(PLACES)} I ${dice.one(VERBS)} the ${area}${helped}, and ${result(dice)}.`;
    case 2:
      return `${dice.one(STARTS)} ${area}${helped}; ${result(dice)}.`;
    case 3:
      return `${when} I ${dice.one(VERBS)} the ${area} and the ${dice.one(AREAS)}${helped}.`;
    default:
      return `${when} I ${dice.one(VERBS)} the ${area} of ${dice.one(PLACES)}${helped}: ${result(dice)}.`;
  }
}

/** Nobody writes the same sentence twice, but by copying it. */
export function sentence(dice: Dice): string {
  if (dice.happens(0.35)) return dice.onceOf(SENTENCES) ?? likeOthers(dice);
  if (dice.happens(0.08)) return dice.onceOf(OTHER_SCRIPTS) ?? likeOthers(dice);
  return likeOthers(dice);
}

const HEADINGS = [
  ...['Experience', 'Education', 'Skills', 'About me', 'Languages', 'Training', 'Publications'],
  ...['Voluntary work', 'Before the break', 'During the break', 'References', 'Interests', ''],
];

function paragraph(dice: Dice): string {
  if (dice.happens(0.15)) return dice.one(HEADINGS);
  const count = dice.happens(0.4) ? 1 : dice.whole(2, 7);
  return Array.from({ length: count }, () => sentence(dice)).join(' ');
}

export function writing(dice: Dice, paragraphs: number): string {
  return Array.from({ length: paragraphs }, () => paragraph(dice)).join('\n');
}

/** A UTF-16 unit, and which one of the first text it is; `copied` where it is only like it. */
interface Sign {
  readonly unit: string;
  readonly origin: number | null;
  readonly copied: boolean;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text on its way through edits. */
export class History {
  #signs: Sign[];

  constructor(text: string) {
    this.#signs = Array.from({ length: text.length }, (_, origin) => ({
      unit: text.charAt(origin),
      origin,
      copied: false,
    }));
  }

  get text(): string {
    return this.#signs.map(({ unit }) => unit).join('');
  }

  get signs(): readonly Sign[] {
    return this.#signs;
  }

  replace({ from, to }: Stretch, words: string): void {
    const typed = Array.from({ length: words.length }, (_, i) => ({
      unit: words.charAt(i),
      origin: null,
      copied: false,
    }));
    this.#signs = [...this.#signs.slice(0, from), ...typed, ...this.#signs.slice(to)];
  }

  /** Cut out and put in at a place outside. */
  move({ from, to }: Stretch, at: number): void {
    const cut = this.#signs.slice(from, to);
    const rest = [...this.#signs.slice(0, from), ...this.#signs.slice(to)];
    const place = at >= to ? at - (to - from) : at;
    this.#signs = [...rest.slice(0, place), ...cut, ...rest.slice(place)];
  }

  copy({ from, to }: Stretch, at: number): void {
    const copied = this.#signs.slice(from, to).map((sign) => ({ ...sign, copied: true }));
    this.#signs = [...this.#signs.slice(0, at), ...copied, ...this.#signs.slice(at)];
  }
}

function found(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}

/** Words without the spaces around them. */
export const wordsOf = (text: string): Stretch[] => found(text, /[^\s]+/gu);
/** With the space behind. */
export const sentencesOf = (text: string): Stretch[] =>
  found(text, /[^\s.!?。][^\n.!?。]*[.!?。]?[ ]?/gu);
/** With the break behind. */
const paragraphsOf = (text: string): Stretch[] => found(text, /[^\n]+\n/gu);

type Edit = (history: History, dice: Dice) => void;

const on =
  (
    parts: (text: string) => Stretch[],
    change: (h: History, part: Stretch, dice: Dice) => void,
  ): Edit =>
  (history, dice) => {
    const choice = parts(history.text);
    if (choice.length > 0) change(history, dice.one(choice), dice);
  };

const afterward = ({ to }: Stretch): Stretch => ({ from: to, to });

function similar(words: string, dice: Dice): string {
  const replaced = words.split(' ').map((word) => (dice.happens(0.35) ? dice.one(WORDS) : word));
  replaced[dice.whole(0, replaced.length)] = dice.one(WORDS);
  return replaced.join(' ');
}

const EDITS: readonly (readonly [weight: number, edit: Edit])[] = [
  [14, on(wordsOf, (h, word, dice) => h.replace(word, dice.one(WORDS)))],
  [12, on(wordsOf, (h, word, dice) => h.replace(afterward(word), ` ${dice.one(WORDS)}`))],
  [10, on(wordsOf, (h, { from, to }) => h.replace({ from: Math.max(0, from - 1), to }, ''))],
  // A slip of the pen put right, or made.
  [
    10,
    on(
      (text) => found(text, /\p{L}{4,}/gu),
      (h, { from, to }, dice) => {
        const at = dice.whole(from, to);
        if (/[\ud800-\udfff]/.test(h.text.slice(at - 1, at + 2))) return;
        h.replace({ from: at, to: at + dice.whole(0, 2) }, dice.one(['e', 'a', 't', 's']));
      },
    ),
  ],
  [10, on(sentencesOf, (h, part, dice) => h.replace(afterward(part), `${sentence(dice)} `))],
  [7, on(sentencesOf, (h, part) => h.replace(part, ''))],
  [7, on(sentencesOf, (h, part, dice) => h.replace(part, `${sentence(dice)} `))],
  // The second half put in other words.
  [
    6,
    on(sentencesOf, (h, { from, to }, dice) => {
      const words = wordsOf(h.text.slice(from, to));
      const middle = words[Math.ceil(words.length / 2)];
      if (!middle) return;
      h.replace({ from: from + middle.from, to }, `${dice.one(WORDS)} ${result(dice)}. `);
    }),
  ],
  [4, on(sentencesOf, (h, { to }) => h.replace({ from: Math.max(0, to - 1), to }, '\n'))],
  [
    3,
    on(
      (text) => found(text, /\n/g),
      (h, part) => h.replace(part, ' '),
    ),
  ],
  [5, on(paragraphsOf, (h, part, dice) => h.move(part, placeOutside(h, part, paragraphsOf, dice)))],
  [4, on(sentencesOf, (h, part, dice) => h.move(part, placeOutside(h, part, sentencesOf, dice)))],
  [3, on(paragraphsOf, (h, part) => h.replace(part, ''))],
  [4, on(paragraphsOf, (h, part, dice) => h.replace(afterward(part), `${writing(dice, 1)}\n`))],
  [2, on(paragraphsOf, (h, part, dice) => h.copy(part, placeOutside(h, part, paragraphsOf, dice)))],
  // Made to mislead: struck out here, and something like it written elsewhere.
  [
    3,
    on(sentencesOf, (h, part, dice) => {
      const words = similar(h.text.slice(part.from, part.to), dice);
      const at = placeOutside(h, part, sentencesOf, dice);
      const [first, second] =
        at < part.from ? [part, { from: at, to: at }] : [{ from: at, to: at }, part];
      h.replace(first, first === part ? '' : words);
      h.replace(second, second === part ? '' : words);
    }),
  ],
  // Struck out, and something like it in its place.
  [3, on(sentencesOf, (h, part, dice) => h.replace(part, `${likeOthers(dice)} `))],
];

function placeOutside(
  history: History,
  { from, to }: Stretch,
  parts: (text: string) => Stretch[],
  dice: Dice,
): number {
  const places = parts(history.text).filter((part) => part.from < from || part.from > to);
  return places.length > 0 ? dice.one(places).from : from;
}

const TOTAL = EDITS.reduce((sum, [weight]) => sum + weight, 0);

export function editOnce(history: History, dice: Dice): void {
  let left = dice.whole(0, TOTAL);
  for (const [weight, edit] of EDITS) {
    left -= weight;
    if (left < 0) {
      edit(history, dice);
      return;
    }
  }
}

/** A passage that somebody might comment on: some words, a sentence or several, a line. */
export function somePassage(text: string, dice: Dice): Stretch {
  const trimmed = ({ from, to }: Stretch): Stretch => ({
    from,
    to: from + text.slice(from, to).trimEnd().length,
  });
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  switch (dice.whole(0, 5)) {
    case 0: {
      const first = dice.whole(0, sentences.length);
      const last = Math.min(sentences.length - 1, first + dice.whole(1, 3));
      return trimmed({ from: sentences[first]?.from ?? 0, to: sentences[last]?.to ?? 0 });
    }
    case 1:
      return trimmed(dice.one(sentences));
    case 2:
      return dice.one(words);
    default: {
      const first = dice.whole(0, words.length);
      const last = Math.min(words.length - 1, first + dice.whole(1, 9));
      return trimmed({ from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 });
    }
  }
}
