import type { List, ListItem, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Document, Mark } from './documents.ts';
import { CELL_BREAK, normalised } from './normal-document.ts';

/*
 * Documents as Markdown, which is how words travel: a plain text field can hold them. Of CommonMark
 * there are headings, lists, bold, italics and links. The rest of it is not read as anything but
 * the words it is written with. A line with tabs is a row of a table.
 */

/** What CommonMark has and documents have not: it stays the words it is written with. */
const NOT_READ = [
  ...['codeIndented', 'codeFenced', 'codeText', 'blockQuote', 'thematicBreak'],
  ...['htmlFlow', 'htmlText', 'definition'],
];
const SUBSET = { extensions: [{ disable: { null: NOT_READ } }] };

/** The document that a text in Markdown means, normalised. Any text means one. */
export function readMarkdown(text: string): Document {
  const blocks: Block[] = [];
  for (const node of fromMarkdown(defused(text), SUBSET).children) readFlow(node, blocks, null);
  return normalised({ blocks });
}

/** The item that a paragraph belongs to, if it is the first of one. */
type Place = { list: 'bullet' | 'number'; depth: number } | null;

function readFlow(node: RootContent, blocks: Block[], place: Place): void {
  if (node.type === 'heading') {
    const level = Math.min(node.depth, 3) as 1 | 2 | 3;
    for (const line of linesOf(node.children)) blocks.push({ kind: 'heading', level, ...line });
  } else if (node.type === 'list') {
    const list = node.ordered ? 'number' : 'bullet';
    const depth = place ? place.depth + 1 : 0;
    for (const item of node.children) {
      item.children.forEach((child, i) => {
        // A list below an item is deeper; a second paragraph of it is a paragraph.
        if (i === 0 || child.type === 'list') readFlow(child, blocks, { list, depth });
        else readFlow(child, blocks, null);
      });
    }
  } else if (node.type === 'paragraph') {
    linesOf(node.children).forEach((line, i) => {
      if (place && i === 0) {
        const depth = Math.min(place.depth, 2) as 0 | 1 | 2;
        blocks.push({ kind: 'item', list: place.list, depth, ...line });
      } else {
        const kind = line.text.includes(CELL_BREAK) ? 'row' : 'paragraph';
        blocks.push({ kind, ...line });
      }
    });
  }
}

/** Ends a line for good, where a line feed says only that the source goes on in its next line. */
const LINE_END = '\r';

interface Line {
  text: string;
  marks: Mark[];
}

/**
 * The lines of a paragraph: parted where it says so. Where the text only goes on in the next line
 * it is one line, unless it is a row, as what is pasted from a table comes as a line a row.
 */
function linesOf(nodes: PhrasingContent[]): Line[] {
  const whole: Line = { text: '', marks: [] };
  for (const node of nodes) readPhrase(node, whole);
  const parts = whole.text.split('\n');
  const isRow = parts.map((part) => part.includes(CELL_BREAK));
  const parted = parts.reduce((text, part, i) => {
    const end = isRow[i - 1] || isRow[i] ? LINE_END : ' ';
    return i === 0 ? part : `${text}${end}${part}`;
  }, '');
  let from = 0;
  return parted.split(LINE_END).map((text) => {
    const start = from;
    from += text.length + 1;
    const marks = whole.marks.map((mark) => ({
      ...mark,
      from: Math.max(0, mark.from - start),
      to: Math.min(text.length, mark.to - start),
    }));
    return { text, marks };
  });
}

function readPhrase(node: PhrasingContent, line: Line): void {
  const from = line.text.length;
  if (node.type === 'text') line.text += node.value;
  else if (node.type === 'break') line.text += LINE_END;
  else if (node.type === 'image') line.text += node.alt ?? '';
  else if ('children' in node) {
    for (const child of node.children) readPhrase(child, line);
    const to = line.text.length;
    if (node.type === 'strong') line.marks.push({ kind: 'bold', from, to });
    if (node.type === 'emphasis') line.marks.push({ kind: 'italic', from, to });
    if (node.type === 'link') line.marks.push({ kind: 'link', from, to, href: node.url });
  }
}

/** The document as Markdown. Reading it gives the same document, normalised. */
export function writeMarkdown(document: Document): string {
  const children: RootContent[] = [];
  let lists: List[] = [];
  for (const block of normalised(document).blocks) {
    if (block.kind === 'item') {
      lists = withItem(children, lists, block);
      continue;
    }
    lists = [];
    const phrases = phrasesOf(block);
    if (block.kind === 'heading') {
      children.push({ type: 'heading', depth: block.level, children: phrases });
    } else children.push({ type: 'paragraph', children: phrases });
  }
  return whole(toMarkdown({ type: 'root', children }, STYLE));
}

/**
 * The writer puts signs next to emphasis as numbers where they would disturb it, and may cut a sign
 * of two units in halves over it.
 */
function whole(markdown: string): string {
  const number = (high: number, low: number): string =>
    `&#x${(0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00)).toString(16).toUpperCase()};`;
  return markdown
    .replace(/&#x(D[89AB][\dA-F]{2});([\uDC00-\uDFFF])/g, (_, high: string, low: string) =>
      number(parseInt(high, 16), low.charCodeAt(0)),
    )
    .replace(/([\uD800-\uDBFF])&#x(D[C-F][\dA-F]{2});/g, (_, high: string, low: string) =>
      number(high.charCodeAt(0), parseInt(low, 16)),
    );
}

/**
 * The writer leaves an underscore alone within a word, but for one beside a sign at the edge of
 * emphasis that it may yet write as a number. It does not see that of signs of two units, so beside
 * those all are escaped.
 */
const text: Handle = (node: Text, parent, state, info) => {
  const safe = defaultHandlers.text(node, parent, state, info);
  if (!/[\u{10000}-\u{10FFFF}]/u.test(safe)) return safe;
  return safe.replace(/\\.|_/gsu, (sign) => (sign === '_' ? '\\_' : sign));
};

const STYLE: Options = {
  bullet: '-',
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { text },
};

/** Hangs an item below those before it. @returns the open lists, the outermost first */
function withItem(root: RootContent[], lists: List[], block: Block & { kind: 'item' }): List[] {
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasesOf(block) }],
  };
  const outer = lists.slice(0, block.depth);
  const ordered = block.list === 'number';
  const open = lists[block.depth];
  if (open?.ordered === ordered) {
    open.children.push(item);
    return [...outer, open];
  }
  const list: List = { type: 'list', ordered, spread: false, children: [item] };
  const parent = outer.at(-1)?.children.at(-1)?.children ?? root;
  parent.push(list);
  return [...outer, list];
}

/** A line's words as a tree: links hold bold words, bold words hold italics. */
function phrasesOf({ text, marks }: Block): PhrasingContent[] {
  const covering = (kind: Mark['kind'], from: number) =>
    marks.find((mark) => mark.kind === kind && mark.from <= from && from < mark.to);
  const bounds = [0, text.length, ...marks.flatMap(({ from, to }) => [from, to])];
  const edges = [...new Set(bounds)].toSorted((a, b) => a - b);
  const result: PhrasingContent[] = [];
  edges.slice(0, -1).forEach((from, i) => {
    const leaf: PhrasingContent = { type: 'text', value: text.slice(from, edges[i + 1]) };
    const link = covering('link', from);
    const wraps: Extract<PhrasingContent, Parents>[] = [];
    if (link?.kind === 'link') wraps.push({ type: 'link', url: link.href, children: [] });
    if (covering('bold', from)) wraps.push({ type: 'strong', children: [] });
    if (covering('italic', from)) wraps.push({ type: 'emphasis', children: [] });
    let siblings = result;
    for (const wrap of wraps) {
      const last = siblings.at(-1);
      const same = last?.type === wrap.type && !(wrap.type === 'link' && link?.from === from);
      if (same && 'children' in last) siblings = last.children;
      else {
        siblings.push(wrap);
        siblings = wrap.children;
      }
    }
    siblings.push(leaf);
  });
  return result;
}

/** More signs in one paragraph, and deeper lists, than anybody writes who means to be read. */
const MOST_SIGNS = 500;
const WIDEST_INDENT = 24;
const MANY_MARKERS = /^([ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){4})(?=[-+*\d])/gmu;

/**
 * A text that takes no longer to read than its length says: CommonMark's nesting costs time that
 * grows with its square, so beyond what people write, signs are letters like any other.
 */
function defused(text: string): string {
  return text
    .replace(/^[ \t]+/gmu, (indent) => {
      const wide = indent.replaceAll('\t', '    ');
      return wide.length > WIDEST_INDENT ? wide.slice(0, WIDEST_INDENT) : indent;
    })
    .replace(MANY_MARKERS, '$1\\')
    .split(/(\n[ \t]*(?:\n[ \t]*)+|\n(?=[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]))/u)
    .map((stretch) => {
      const signs = stretch.match(/[*_[\]]/gu)?.length ?? 0;
      if (signs <= MOST_SIGNS) return stretch;
      return stretch.replace(/\\.|[*_[\]]/gsu, (sign) => (sign.length > 1 ? sign : `\\${sign}`));
    })
    .join('');
}
