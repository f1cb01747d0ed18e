import type { CriterionKind } from './channels.ts';

/** A criterion as it was read from a paste. */
export interface SpecificationLine {
  readonly kind: CriterionKind;
  readonly text: string;
}

export interface Specification {
  readonly lines: readonly SpecificationLine[];
  /** What was taken for something else: headings, page numbers, ways of assessment, repeats. */
  readonly leftOut: readonly string[];
}

const BULLET = /[•·▪◦‣⁃●○■□➢✓✔\uf0b7\uf0a7\uf0fc\uf0d8]/u;
/** A bullet, a dash, "1.", "1.2", "a)", "(iv)" or "E1:" before the words. */
const MARKER =
  /^\s*(?:[-–—*•·▪◦‣⁃●○■□➢✓✔\uf0b7\uf0a7\uf0fc\uf0d8](?=\s|\p{Lu})|o(?=\s)|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])[.)](?=\s|$)|\d{1,2}\.\d{1,2}(?=\s)|[ED]\d{1,2}[.:)]?(?=\s|$))\s*/iu;
const PAGE = /^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$/i;
const ESSENTIAL = /\bessential\b/i;
const DESIRABLE = /\b(?:desirable|preferred|preferable|nice to have)\b/i;
/** The words that headings of person specifications are made of. */
const HEADING_WORDS = new Set(
  `a ability abilities achievements and aptitude aptitudes attainment attributes background
   behaviours circumstances competence competences competencies criteria criterion desirable
   disposition education educational essential experience general have interests job knowledge nice
   other person personal preferable preferred professional qualification qualifications qualities
   relevant requirement requirements role skill skills special specification the to training values
   work`.split(/\s+/),
);
const TICK = /^(?:[x✓✔√☑•●]|yes|y)$/i;
/** "A", "A/I", "Application form, interview": how it is assessed. */
const ASSESSED =
  /^(?:(?:[AITRCPD]|AF|application(?: form)?|interview|test|task|presentation|references?|certificates?|cv|letter|form)(?:\s*(?:[/,&+]|and)\s*|\s+|$))+$/i;

/** A paste longer than this is a whole document and no person specification, in characters. */
export const MAX_SPECIFICATION = 100_000;

/**
 * Reads a pasted person specification: bulleted, numbered, as a table, or run together. Every word
 * is in a line or in what was left out; only markers, the punctuation between criteria and a
 * connecting "and" at the end of one go.
 * @param otherwise the kind of what stands under no heading
 */
export function readSpecification(text: string, otherwise: CriterionKind): Specification {
  const reader = new Reader(otherwise);
  for (const line of plainLines(text)) reader.take(line);
  return reader.result();
}

/** Without markup, control characters and the many kinds of space. */
function plainLines(text: string): string[] {
  return text
    .replace(
      /<\s*(?:br|li|p|tr|h\d|div|ul|ol|table)\b[^>]{0,500}>|<\/\s*(?:li|p|tr|h\d|div)\s*>/gi,
      '\n',
    )
    .replace(/<\/?\s*(?:td|th)\b[^>]{0,500}>/gi, '\t')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&(?:bull|middot);/gi, '•')
    .replace(/[\p{Cc}\ufeff\u200b]/gu, (sign) => (/[\t\n\r\f]/.test(sign) ? sign : ''))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .split(/\r\n|[\n\r\f\u2028\u2029]/);
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[;,] ?(?:and)?$/i, '')
    .trim();

interface Draft {
  kind: CriterionKind;
  text: string;
}

class Reader {
  private kind: CriterionKind;
  private readonly drafts: Draft[] = [];
  private readonly leftOut: string[] = [];
  /** Which column of a table says what. */
  private columns: (CriterionKind | undefined)[] | undefined;
  /** Whether the last line may go on in the next. */
  private open = false;

  constructor(otherwise: CriterionKind) {
    this.kind = otherwise;
  }

  take(line: string): void {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.filter(Boolean).length === 0) {
      this.open = false;
      return;
    }
    if (cells.length > 1) this.takeRow(cells);
    else this.takeLine(line);
  }

  result(): Specification {
    const seen = new Set<string>();
    const lines: SpecificationLine[] = [];
    for (const { kind, text } of this.drafts) {
      const tidied = tidy(text);
      const key = tidied.toLowerCase();
      if (tidied === '') continue;
      if (seen.has(key)) this.leftOut.push(tidied);
      else lines.push({ kind, text: tidied });
      seen.add(key);
    }
    return { lines, leftOut: this.leftOut };
  }

  private takeRow(cells: readonly string[]): void {
    this.open = false;
    const kinds = cells.map(kindNamed);
    const says = (kind: CriterionKind) => kinds.includes(kind);
    const headed = cells.every((cell) => cell === '' || isHeading(cell));
    if ((says('essential') && says('desirable')) || (headed && kinds.some(Boolean))) {
      // "Criteria, Essential, Desirable, Assessed by": what the columns below are for.
      this.columns = kinds;
      this.leftOut.push(...cells.filter(Boolean));
      return;
    }
    const of = this.kindOfRow(cells);
    cells.forEach((cell, at) => {
      if (cell === '') return;
      const column = this.columns?.[at];
      if (column !== undefined && !TICK.test(cell)) this.takeText(cell, column);
      else if (isAside(cell) || (this.columns === undefined && kindNamed(cell) !== undefined)) {
        this.leftOut.push(cell);
      } else if (isHeading(cell)) this.leftOut.push(cell);
      else this.takeText(cell, of);
    });
    this.open = false;
  }

  /** A cell "E", "Desirable" or a tick in a column says what the row's criterion is. */
  private kindOfRow(cells: readonly string[]): CriterionKind {
    for (const [at, cell] of cells.entries()) {
      const named = cell.length <= 12 ? kindNamed(cell) : undefined;
      if (named !== undefined) return named;
      const column = this.columns?.[at];
      if (column !== undefined && TICK.test(cell)) return column;
      if (this.columns === undefined && /^[ED]$/.test(cell)) {
        return cell === 'E' ? 'essential' : 'desirable';
      }
    }
    return this.kind;
  }

  private takeLine(line: string): void {
    const bare = line.replace(MARKER, '').trim();
    if (!/[\p{L}\p{N}]/u.test(bare)) {
      this.open = false;
      return;
    }
    const marked = bare !== line.trim();
    if (!marked && PAGE.test(bare)) {
      this.leftOut.push(bare);
      return;
    }
    if (isHeading(bare) && (!marked || bare.endsWith(':'))) {
      this.kind = kindNamed(bare) ?? this.kind;
      this.leftOut.push(bare);
      this.open = false;
      return;
    }
    const introduced = /^(essential|desirable)(?:\s+criteria)?\s*:\s+(?=\S)/i.exec(bare);
    if (introduced) {
      this.kind = kindNamed(introduced[0]) ?? this.kind;
      this.leftOut.push(introduced[0].trim());
      this.takeText(bare.slice(introduced[0].length), this.kind);
      return;
    }
    const last = this.drafts.at(-1);
    if (last && this.open && !marked && goesOn(last.text, bare)) {
      last.text = `${last.text} ${bare}`;
      return;
    }
    this.takeText(bare, this.kind);
  }

  private takeText(text: string, kind: CriterionKind): void {
    for (const part of apart(text)) this.drafts.push({ kind, text: part });
    this.open = true;
  }
}

/** Copying from a PDF breaks lines: one that begins in lower case, or after a "and", goes on. */
function goesOn(before: string, line: string): boolean {
  if (/[.;]$/.test(before)) return false;
  return /^\p{Ll}/u.test(line) || /(?:[,(/–-]|\b(?:and|or|of|the|in|with|to|for|a))$/i.test(before);
}

/** Several criteria that stand in one text, each without its marker. */
function apart(text: string): string[] {
  const bulleted = text
    .split(BULLET)
    .map((part) => part.trim())
    .filter(Boolean);
  return bulleted
    .flatMap((part) => (part.includes(';') ? part.split(/;\s+(?:and\s+(?=\p{Lu}))?/u) : [part]))
    .flatMap((part) =>
      part.length > 160 ? part.split(/(?<=\p{Ll}{3}\.|\))\s+(?=\p{Lu}\p{Ll})/u) : [part],
    )
    .map((part) => part.replace(MARKER, ''))
    .filter((part) => part.trim() !== '');
}

function isHeading(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > 8) return false;
  return words.every((word) => HEADING_WORDS.has(word)) || (words.length <= 5 && /:$/.test(text));
}

/** "A/I" beside a criterion, a tick, a number: not words of a criterion. */
const isAside = (cell: string): boolean =>
  TICK.test(cell) || /^[ED]$/.test(cell) || ASSESSED.test(cell) || /^[\d.()]+$/.test(cell);

function kindNamed(text: string): CriterionKind | undefined {
  const [essential, desirable] = [ESSENTIAL.test(text), DESIRABLE.test(text)];
  return essential === desirable ? undefined : essential ? 'essential' : 'desirable';
}

/** Words that stand in every person specification and say nothing about the one in hand. */
const BOILERPLATE =
  /\b(?:ability|able|across|actively|an?|and|appropriate|awareness|background|can|clear|commitment|competent|demonstrable|demonstrate[ds]?|demonstrated|effective(?:ly)?|equivalent|essential|evidence|evidenced|excellent|experience[ds]?|familiar(?:ity)?|good|have|high|in|knowledge|level|of|or|post|previous|proven|qualification|range|record|relevant|role|similar|skills?|solid|some|sound|standard|strong|substantial|successful(?:ly)?|the|to|track|understanding|using|variety|well|wide|willing(?:ness)?|with|work(?:ing)?)\b/gi;

/** What of a criterion to look for in the evidence bank; the whole where nothing else is left. */
export function searchWords(criterion: string): string {
  const rest = criterion.replace(BOILERPLATE, ' ').replace(/\s+/g, ' ').trim();
  return /\p{L}{3}/u.test(rest) ? rest : criterion;
}
