import { BLOCK_BREAK, type Block } from '@reshelve/domain/documents';
import { normalised } from '@reshelve/domain/normal-document';
import type { Passage } from '@reshelve/domain/passages';
import type { PaperComment } from '../paper.ts';

const MOST_COMMENTS = 2_000;
const LONGEST_COMMENT = 10_000;
const LONGEST_AUTHOR = 200;

/** Where a remark's words begin or end in a line; `place` is all that some remarks have. */
export interface Edge {
  id: string;
  side: 'from' | 'to' | 'place';
  at: number;
}

/** In the blocks as they were read, before they are normalised. */
interface Place {
  block: number;
  at: number;
}

interface Remark {
  id: string;
  author: string;
  date: string;
  text: string;
}

/** The remarks in a document's margin, and where their words are. */
export class Remarks {
  private readonly remarks: Remark[] = [];
  private readonly edges = new Map<string, Partial<Record<Edge['side'], Place>>>();
  private isCut = false;

  edge({ id, side, at }: Edge, block: number): void {
    const known = this.edges.get(id) ?? {};
    known[side] ??= { block, at };
    this.edges.set(id, known);
  }

  add(remark: Remark): void {
    if (remark.text.trim() === '') return;
    if (remark.text.length > LONGEST_COMMENT) this.isCut = true;
    if (this.remarks.length < MOST_COMMENTS) this.remarks.push(remark);
    else this.isCut = true;
  }

  /** The comments with their passages in the text of these blocks, once they are normalised. */
  placed(blocks: readonly Block[]): { comments: PaperComment[]; isCut: boolean } {
    const text = this.remarks.length === 0 ? null : new NormalText(blocks);
    const comments = this.remarks.map(({ id, author, date, text: words }) => {
      const { from, to, place } = this.edges.get(id) ?? {};
      const start = from ?? place ?? to;
      return {
        author: oneLine(author).slice(0, LONGEST_AUTHOR).toWellFormed(),
        writtenAt: instantOf(date),
        text: words.replaceAll('\0', '').trim().slice(0, LONGEST_COMMENT).toWellFormed(),
        passage: start && text ? text.passage(start, from && to ? to : start) : null,
      };
    });
    return { comments, isCut: this.isCut };
  }
}

/** Tells where places of blocks are in the text of the normalised document. */
class NormalText {
  private readonly blocks: readonly Block[];
  /** Where each block begins, and the end of the text behind the last. */
  private readonly offsets: number[] = [0];

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    for (const [i, block] of blocks.entries()) {
      const [alone] = normalised({ blocks: [block] }).blocks;
      this.offsets.push(
        (this.offsets[i] ?? 0) + (alone ? alone.text.length + BLOCK_BREAK.length : 0),
      );
    }
  }

  /** From the first word to the last; empty where there is no word between the two. */
  passage(from: Place, to: Place): Passage {
    const first = this.words(from.block, from.at, to);
    if (first) {
      for (let block = Math.min(to.block, this.blocks.length - 1); block > from.block; block -= 1) {
        const last = this.words(block, 0, to);
        if (last) return { from: first.from, to: last.to };
      }
      return first;
    }
    for (let block = from.block + 1; block <= to.block && block < this.blocks.length; block += 1) {
      if (this.words(block, 0, to)) return this.passage({ block, at: 0 }, to);
    }
    const before = this.words(from.block, 0, from);
    const end = Math.max(0, (this.offsets.at(-1) ?? 0) - BLOCK_BREAK.length);
    const at = Math.min(before?.to ?? this.offsets[from.block] ?? end, end);
    return { from: at, to: at };
  }

  /** What is left of a stretch of a block, up to a place in it or behind it: as of a mark over it. */
  private words(block: number, from: number, until: Place): Passage | null {
    const read = this.blocks[block];
    if (!read) return null;
    const to = until.block === block ? until.at : read.text.length;
    if (to <= from) return null;
    const marked = { ...read, marks: [{ kind: 'bold' as const, from, to }] };
    const mark = normalised({ blocks: [marked] }).blocks[0]?.marks[0];
    const offset = this.offsets[block] ?? 0;
    return mark ? { from: offset + mark.from, to: offset + mark.to } : null;
  }
}

/** Programs write the time of day that their computer shows, and some call it UTC. */
function instantOf(date: string): string | null {
  const said = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(date.trim());
  const instant = new Date(`${said?.[1] ?? ''}${said?.[2] ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
