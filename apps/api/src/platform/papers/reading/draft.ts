import type { Block, Mark } from '@reshelve/domain/documents';
import { normalised } from '@reshelve/domain/normal-document';
import type { Paper, PaperComment, PaperKind } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { sentencesOf, type Finding } from './findings.ts';

/** Far beyond any CV: about a thousand pages. */
const MOST_SIGNS = 1_500_000;
const MOST_BLOCKS = 20_000;
const LONGEST_QUOTE = 1_000;
const MOST_COMMENTS = 2_000;
const LONGEST_COMMENT = 10_000;

/** How words are set while they are being read. */
export interface Style {
  bold: boolean;
  italic: boolean;
  /** The address of the link that the words are part of. */
  href: string | null;
}
export const PLAIN: Style = { bold: false, italic: false, href: null };

/** What a block is, before its words are known. */
export type Shape =
  | { kind: 'paragraph' }
  | { kind: 'row' }
  | { kind: 'heading'; level: 1 | 2 | 3 }
  | { kind: 'item'; list: 'bullet' | 'number'; depth: 0 | 1 | 2 };

/** Words of one line with their marks, as they come in. */
export class Line {
  text: string;
  private readonly marks: Mark[];

  constructor(text = '', marks: readonly Mark[] = []) {
    this.text = text;
    this.marks = [...marks];
  }

  add(words: string, { bold, italic, href }: Style = PLAIN): void {
    const from = this.text.length;
    this.text += words;
    const to = this.text.length;
    if (bold) this.marks.push({ kind: 'bold', from, to });
    if (italic) this.marks.push({ kind: 'italic', from, to });
    if (href !== null) this.marks.push({ kind: 'link', from, to, href });
  }

  append(line: Line): void {
    const by = this.text.length;
    this.text += line.text;
    for (const mark of line.marks) {
      this.marks.push({ ...mark, from: mark.from + by, to: mark.to + by });
    }
  }

  /** Takes letters off the end. */
  cut(letters: number): void {
    this.text = this.text.slice(0, -letters);
  }

  /** The lines that a sign parts this one into. */
  split(sign: string): Line[] {
    let from = 0;
    return this.text.split(sign).map((words) => {
      const line = this.from(from, from + words.length);
      from += words.length + sign.length;
      return line;
    });
  }

  /** A part of this line. */
  from(start: number, end = this.text.length): Line {
    const marks = this.marks
      .map((mark) => ({
        ...mark,
        from: Math.max(mark.from, start) - start,
        to: Math.min(mark.to, end) - start,
      }))
      .filter(({ from, to }) => from < to);
    return new Line(this.text.slice(start, end), marks);
  }

  as(shape: Shape): Block {
    return { ...shape, text: this.text, marks: this.marks };
  }
}

/** A document in the making, with the remarks in its margin and what could not be read. */
export class Draft {
  private readonly blocks: Block[] = [];
  private readonly findings = new Map<Finding, number>();
  private readonly sayings: string[] = [];
  private readonly comments: PaperComment[] = [];
  private readonly quotes = new Map<string, string>();
  private readonly open = new Set<string>();
  private signs = 0;

  /** @throws DomainError `paper-too-much` */
  push(shape: Shape, line: Line): void {
    this.signs += line.text.length;
    if (this.signs > MOST_SIGNS || this.blocks.length >= MOST_BLOCKS) {
      throw paperError(
        'paper-too-much',
        'This file is longer than a thousand pages. Choose a shorter one.',
      );
    }
    if (line.text.trim() !== '') this.blocks.push(line.as(shape));
  }

  /** Something that is not in the words. */
  found(what: Finding, times = 1): void {
    this.findings.set(what, (this.findings.get(what) ?? 0) + times);
  }

  /** The same, in a sentence of its own. */
  say(sentence: string): void {
    this.sayings.push(sentence);
  }

  openQuote(id: string): void {
    this.open.add(id);
    this.quotes.set(id, '');
  }

  /** Words that were read, for the remarks about them. */
  quote(words: string): void {
    for (const id of this.open) {
      const so = this.quotes.get(id) ?? '';
      if (so.length < LONGEST_QUOTE) this.quotes.set(id, so + words);
    }
  }

  closeQuote(id: string): void {
    this.open.delete(id);
  }

  comment(id: string, author: string, text: string): void {
    if (this.comments.length >= MOST_COMMENTS || text.trim() === '') return;
    const quote = oneLine(this.quotes.get(id) ?? '').slice(0, LONGEST_QUOTE);
    this.comments.push({
      author: oneLine(author).slice(0, 200),
      text: text.toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST_COMMENT),
      quote: quote.toWellFormed(),
    });
  }

  finish(kind: PaperKind): Paper {
    const document = normalised({ blocks: this.blocks });
    const unread = [...sentencesOf(this.findings), ...this.sayings];
    return { kind, document, comments: this.comments, unread };
  }
}

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
