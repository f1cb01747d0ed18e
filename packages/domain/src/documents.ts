/*
 * What a material says, freed from the program that wrote it: a list of blocks, each a line of plain
 * text with its marks. An editor, a reader of DOCX or PDF files, a comparison and a comment all
 * mean the same words by the same positions.
 */

/** A stretch of a block's text; positions in UTF-16 units, `to` is the first one outside. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How a stretch is set. Stretches of one kind never overlap, nor touch (but for links to two
 * addresses); those of two kinds may.
 */
export type Mark =
  | (Stretch & { readonly kind: 'bold' | 'italic' })
  | (Stretch & { readonly kind: 'link'; readonly href: string });

interface Words {
  /** One line: no line breaks, no other control characters. */
  readonly text: string;
  /** In the order of `from`, then of kind. */
  readonly marks: readonly Mark[];
}

/** The cells of a `row` are divided by tabs. Items count by themselves: their number is not kept. */
export type Block =
  | (Words & { readonly kind: 'paragraph' })
  | (Words & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 })
  | (Words & {
      readonly kind: 'item';
      readonly list: 'bullet' | 'number';
      /** 0 is the outermost. */
      readonly depth: 0 | 1 | 2;
    })
  | (Words & { readonly kind: 'row' });

export interface Document {
  readonly blocks: readonly Block[];
}

/** Between two blocks in the text of a document. */
export const BLOCK_BREAK = '\n';

/** All words in reading order, a line a block. Positions of comments are positions in it. */
export function textOf(document: Document): string {
  return document.blocks.map(({ text }) => text).join(BLOCK_BREAK);
}
