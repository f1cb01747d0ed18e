import type { Block, Document, Mark as DocumentMark } from '@reshelve/domain/documents';
import { normalised } from '@reshelve/domain/normal-document';
import type { Mark, Node } from 'prosemirror-model';
import {
  type HeadingAttributes,
  type ItemAttributes,
  type LinkAttributes,
  marks,
  nodes,
  schema,
} from './schema';

/** A document as the editor has it. One without words is an empty line to begin in. */
export function written({ blocks }: Document): Node {
  const lines = blocks.length > 0 ? blocks.map(lineOf) : [nodes.paragraph.create()];
  return nodes.doc.create(null, lines);
}

/** A block as a line of the editor. */
export function lineOf(block: Block): Node {
  const words = wordsOf(block);
  if (block.kind === 'heading') return nodes.heading.create({ level: block.level }, words);
  if (block.kind === 'item') {
    return nodes.item.create({ list: block.list, depth: block.depth }, words);
  }
  return nodes[block.kind].create(null, words);
}

function wordsOf({ text, marks: set }: Block): Node[] {
  const edges = new Set([0, text.length, ...set.flatMap(({ from, to }) => [from, to])]);
  const places = [...edges].toSorted((a, b) => a - b);
  return places.slice(1).map((to, i) => {
    const from = places[i] ?? 0;
    const over = set.filter((mark) => mark.from <= from && to <= mark.to);
    return schema.text(text.slice(from, to), over.map(markOf));
  });
}

const markOf = (mark: DocumentMark): Mark =>
  mark.kind === 'link' ? marks.link.create({ href: mark.href }) : marks[mark.kind].create();

/** The document that was written, normalised. */
export function documentOf(doc: Node): Document {
  const blocks: Block[] = [];
  doc.forEach((line) => blocks.push(blockOf(line)));
  return normalised({ blocks });
}

function blockOf(line: Node): Block {
  const set: DocumentMark[] = [];
  line.forEach((words, from) => {
    const to = from + words.nodeSize;
    for (const mark of words.marks) {
      if (mark.type === marks.link) {
        set.push({ kind: 'link', from, to, href: (mark.attrs as LinkAttributes).href });
      } else set.push({ kind: mark.type === marks.bold ? 'bold' : 'italic', from, to });
    }
  });
  const said = { text: line.textContent, marks: set };
  if (line.type === nodes.heading) {
    return { kind: 'heading', level: (line.attrs as HeadingAttributes).level, ...said };
  }
  if (line.type === nodes.item) {
    const { list, depth } = line.attrs as ItemAttributes;
    return { kind: 'item', list, depth, ...said };
  }
  return { kind: line.type === nodes.row ? 'row' : 'paragraph', ...said };
}
