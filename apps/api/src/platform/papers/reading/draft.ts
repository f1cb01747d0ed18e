import type { Block, Mark } from '@reshelve/domain/documents';
import { isAddress, normalised } from '@reshelve/domain/normal-document';
import type { Paper, PaperKind } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { sentencesOf, type Finding } from './findings.ts';
import { Remarks, type Edge } from './remarks.ts';

/** Far beyond any CV: about a thousand pages. */
const MOST_SIGNS = 1_500_000;
const MOST_BLOCKS = 20_000;

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

/** Words of one line with their marks and the edges of remarks, as they come in. */
export class Line {
  text: string;
  edges: Edge[];
  private readonly marks: Mark[];

  constructor(text = '', marks: readonly Mark[] = [], edges: readonly Edge[] = []) {
    this.text = text;
    this.marks = [...marks];
    this.edges = [...edges];
  }

  add(words: string, { bold, italic, href }: Style = PLAIN): void {
    const from = this.text.length;
    this.text += words;
    const to = this.text.length;
    if (bold) this.marks.push({ kind: 'bold', from, to });
    if (italic) this.marks.push({ kind: 'italic', from, to });
    if (href !== null) this.marks.push({ kind: 'link', from, to, href });
  }

  /** A remark begins or ends here. */
  edge(id: string, side: Edge['side']): void {
    this.edges.push({ id, side, at: this.text.length });
  }

  append(line: Line): void {
    const by = this.text.length;
    this.text += line.text;
    for (const mark of line.marks) {
      this.marks.push({ ...mark, from: mark.from + by, to: mark.to + by });
    }
    for (const edge of line.edges) this.edges.push({ ...edge, at: edge.at + by });
  }

  /** Takes letters off the end. */
  cut(letters: number): void {
    this.text = this.text.slice(0, -letters);
  }

  /** The lines that a sign parts this one into. */
  split(sign: string): Line[] {
    let from = 0;
    return this.text.split(sign).map((words) => {
      const to = from + words.length;
      const line = this.part(from, to);
      line.edges = line.edges.filter(({ at }) => at >= 0 && at <= words.length);
      from = to + sign.length;
      return line;
    });
  }

  /** This line without its first letters. */
  from(start: number): Line {
    const line = this.part(start, this.text.length);
    line.edges = line.edges.map((edge) => ({ ...edge, at: Math.max(edge.at, 0) }));
    return line;
  }

  private part(start: number, end: number): Line {
    const marks = this.marks
      .map((mark) => ({
        ...mark,
        from: Math.max(mark.from, start) - start,
        to: Math.min(mark.to, end) - start,
      }))
      .filter(({ from, to }) => from < to);
    const edges = this.edges.map((edge) => ({ ...edge, at: edge.at - start }));
    return new Line(this.text.slice(start, end), marks, edges);
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
  private readonly remarks = new Remarks();
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
    if (line.text.trim() === '') {
      for (const { id, side } of line.edges) this.edge(id, side);
      return;
    }
    for (const edge of line.edges) this.remarks.edge(edge, this.blocks.length);
    const block = line.as(shape);
    this.blocks.push(block);
    this.lookAtLinks(block);
  }

  /** Links within the document lead nowhere that anybody misses. */
  private lookAtLinks({ marks }: Block): void {
    const addresses = marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : []));
    for (const href of new Set(addresses)) {
      if (!isAddress(href) && !href.startsWith('#')) this.found('link');
    }
  }

  /** Something that is not in the words. */
  found(what: Finding, times = 1): void {
    this.findings.set(what, (this.findings.get(what) ?? 0) + times);
  }

  /** The same, in a sentence of its own. */
  say(sentence: string): void {
    this.sayings.push(sentence);
  }

  /** A remark begins or ends between the blocks: with the next one, or with the last. */
  edge(id: string, side: Edge['side']): void {
    const last = this.blocks.at(-1);
    if (side === 'from' || !last) this.remarks.edge({ id, side, at: 0 }, this.blocks.length);
    else this.remarks.edge({ id, side, at: last.text.length }, this.blocks.length - 1);
  }

  comment(remark: { id: string; author: string; date: string; text: string }): void {
    this.remarks.add(remark);
  }

  finish(kind: PaperKind): Paper {
    const document = normalised({ blocks: this.blocks });
    const { comments, isCut } = this.remarks.placed(this.blocks);
    if (isCut) this.say('There are more comments, or longer ones, than are read here.');
    if (isGarbled(document.blocks)) this.say(GARBLED);
    const unread = [...sentencesOf(this.findings), ...this.sayings];
    return { kind, document, comments, unread };
  }
}

const GARBLED =
  'Many letters of this file could not be read: it does not say which they are. Choose the document it was made from.';

/** Whether more than one letter in ten is one that stands for none. */
function isGarbled(blocks: readonly Block[]): boolean {
  const text = blocks.map((block) => block.text).join('');
  const nothing = text.match(/[\u{E000}-\u{F8FF}\u{FFFD}\u{F0000}-\u{10FFFF}]/gu)?.length ?? 0;
  return nothing * 10 > text.length;
}
