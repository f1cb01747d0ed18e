/*
 * Whether two names mean the same employer. People write them in many ways, so a key is made of
 * each name and the keys are compared: word by word, never by likeness, because Leicester is not
 * Leicestershire.
 */

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼ`´]/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;
const INITIALS = /^[\p{L}.& ]{2,12}$/u;

/** Forms of companies. At the end of a name they say nothing about which company it is. */
const FORMS = new Set(['ltd', 'limited', 'plc', 'llp', 'llc', 'inc', 'incorporated', 'cic']);
/** Words that abbreviations leave out. */
const SMALL = new Set(['of', 'and', 'the', 'for', 'in', 'at', 'on', 'de', 'la']);

/** Kinds of council, as people shorten them. "CC" is not among them: city, or county? */
const COUNCIL_SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    lb: ['london', 'borough', 'council'],
    lbc: ['london', 'borough', 'council'],
    mbc: ['metropolitan', 'borough', 'council'],
    mdc: ['metropolitan', 'district', 'council'],
    bc: ['borough', 'council'],
    dc: ['district', 'council'],
  }),
);
/** Words that say what kind of council it is. The same place can have several. */
const COUNCIL_KINDS = new Set([
  'city',
  'county',
  'borough',
  'district',
  'town',
  'parish',
  'metropolitan',
  'london',
  'royal',
]);
/** There is one council in each of these, by whatever name. */
const LONDON_BOROUGHS = new Set([
  'barking and dagenham',
  'barnet',
  'bexley',
  'brent',
  'bromley',
  'camden',
  'croydon',
  'ealing',
  'enfield',
  'greenwich',
  'hackney',
  'hammersmith and fulham',
  'haringey',
  'harrow',
  'havering',
  'hillingdon',
  'hounslow',
  'islington',
  'kensington and chelsea',
  'kingston upon thames',
  'lambeth',
  'lewisham',
  'merton',
  'newham',
  'redbridge',
  'richmond upon thames',
  'southwark',
  'sutton',
  'tower hamlets',
  'waltham forest',
  'wandsworth',
]);

/**
 * What an employer's name is compared by: without case, accents, punctuation, "The" and the form of
 * the company; universities and councils in one word order. Empty for a name without a letter or a
 * digit, which is like no other.
 */
export function employerKey(name: string): string {
  const words = inFull(withoutForm(withoutArticle(wordsOf(withoutOwnInitials(name)))));
  return (university(words) ?? council(words) ?? words).join(' ');
}

/** Whether both names mean the same employer. A name that says nothing is nobody's. */
export function isSameEmployer(a: string, b: string): boolean {
  const key = employerKey(a);
  return key !== '' && key === employerKey(b);
}

/** The keys of several employers, each once, without those of empty names. */
export function employerKeys(names: readonly string[]): string[] {
  return [...new Set(names.map(employerKey))].filter((key) => key !== '');
}

/** How somebody knows an employer: they are there, or they were. Null where neither. */
export function placeAt(
  person: { readonly employer: string; readonly formerEmployers: readonly string[] },
  employer: string,
): 'works_there' | 'worked_there' | null {
  if (isSameEmployer(person.employer, employer)) return 'works_there';
  const was = person.formerEmployers.some((former) => isSameEmployer(former, employer));
  return was ? 'worked_there' : null;
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(MARKS, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(APOSTROPHES, '')
      .replace(/[&+]/g, ' and ')
      // B.B.C., U.K.: one word, as without the full stops.
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', '') + ' ')
      .replace(NOT_A_WORD, ' ')
      .trim()
      .split(' ')
      .filter((word) => word !== '')
  );
}

/** Some words in full. At the end, "St" is a street. */
function inFull(words: readonly string[]): readonly string[] {
  return words.flatMap((word, i) => {
    if (word === 'ft' && words[i - 1] === 'nhs') return ['foundation', 'trust'];
    return [word === 'st' && i < words.length - 1 ? 'saint' : word];
  });
}

/** "British Library (BL)": what stands in brackets goes if it is only the initials of the rest. */
function withoutOwnInitials(name: string): string {
  const whole = name.trim();
  const from = whole.lastIndexOf('(');
  const rest = whole.slice(0, Math.max(from, 0)).trim();
  const short = whole.slice(from + 1, -1).trim();
  if (rest === '' || !whole.endsWith(')') || !INITIALS.test(short)) return name;
  const letters = wordsOf(short).join('');
  const words = wordsOf(rest);
  const initials = (of: readonly string[]) => of.map((word) => word.charAt(0)).join('');
  const without = words.filter((word) => !SMALL.has(word));
  return [initials(words), initials(without)].includes(letters) ? rest : name;
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

function withoutForm(words: readonly string[]): readonly string[] {
  let length = words.length;
  while (length > 1 && FORMS.has(words[length - 1] ?? '')) length -= 1;
  return words.slice(0, length);
}

/** "University of Leeds" and "Leeds University". */
function university(words: readonly string[]): readonly string[] | null {
  const [first, second] = words;
  if (first !== 'university' || second !== 'of' || words.length < 3) return null;
  const place = withoutArticle(words.slice(2));
  // A department, library or college of it is not the university itself.
  return place.includes('university') ? null : [...place, 'university'];
}

/** "London Borough of Camden", "Camden Borough Council" and "Camden Council". */
function council(given: readonly string[]): readonly string[] | null {
  const words = spelledOut(given);
  const last = words.length - 1;
  const said = words[last] === 'council' || words[0] === 'council';
  let rest: readonly string[] = words.filter((_, i) => !(i === last && words[i] === 'council'));
  if (rest[0] === 'council') rest = withoutArticle(rest.slice(rest[1] === 'of' ? 2 : 1));
  const kinds: string[] = [];
  const place = takeKinds(rest, kinds);
  const name = place.join(' ');
  const borough = kinds.includes('borough');
  if (LONDON_BOROUGHS.has(name) && (borough || (said && kinds.length === 0))) {
    return [...place, 'london', 'borough', 'council'];
  }
  // "Borough of Poole" is a council; "City of Glasgow" may be a college's beginning, or a town.
  if (!said && !(borough && rest[0] !== place[0])) return null;
  if (place.length === 0) return null;
  return [...place, ...kinds.sort(), 'council'];
}

/** The abbreviations of councils in full, where they stand first or last. */
function spelledOut(words: readonly string[]): readonly string[] {
  const [first = '', ...others] = words;
  if ((first === 'lb' || first === 'lbc') && others.length > 0) {
    return ['london', 'borough', 'of', ...others.filter((word, i) => !(i === 0 && word === 'of'))];
  }
  const full = COUNCIL_SHORT.get(words.at(-1) ?? '');
  return full && words.length > 1 ? [...words.slice(0, -1), ...full] : words;
}

/** Takes the kinds of a council off, before the place ("City and County of …") or after it. */
function takeKinds(words: readonly string[], kinds: string[]): readonly string[] {
  let start = 0;
  while (COUNCIL_KINDS.has(words[start] ?? '') || (start > 0 && words[start] === 'and')) start += 1;
  if (start > 0 && words[start] === 'of' && start < words.length - 1) {
    kinds.push(...words.slice(0, start).filter((word) => word !== 'and'));
    words = withoutArticle(words.slice(start + 1));
  }
  let end = words.length;
  const isKind = (i: number) => COUNCIL_KINDS.has(words[i] ?? '');
  while (
    end > 1 &&
    (isKind(end - 1) || (words[end - 1] === 'and' && isKind(end - 2) && isKind(end)))
  )
    end -= 1;
  kinds.push(...words.slice(end).filter((word) => word !== 'and'));
  return words.slice(0, end);
}
