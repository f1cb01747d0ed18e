import { cutsCharacter, type Passage } from '@reshelve/domain/passages';

/*
 * Between what is selected on a page and passages of a text. Each line says where it begins
 * (`data-from`); what stands in it and is none of its words is `data-aside`.
 */

export interface Selected {
  passage: Passage;
  quote: string;
}

/** The lines of a version on the page, in order. */
export function linesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-from]')];
}

export const fromOf = (line: HTMLElement): number => Number(line.dataset['from']);

/** The words of a line, and nothing that stands among them. */
export function wordsOf(line: HTMLElement): string {
  return nodesOf(line)
    .map(({ data }) => data)
    .join('');
}

/** The whole of a line. */
export function wholeLine(line: HTMLElement): Selected | null {
  return trimmed([line], { from: fromOf(line), to: fromOf(line) + wordsOf(line).length });
}

/** All lines of a piece. */
export function wholeOf(lines: readonly HTMLElement[]): Selected | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  return trimmed(lines, { from: fromOf(first), to: fromOf(last) + wordsOf(last).length });
}

/** What is selected, in whole characters and without spaces around it; null without any words. */
export function selectedIn(root: HTMLElement, selection: Selection | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const lines = linesIn(root).filter((line) => range.intersectsNode(line));
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const from = placeIn(first, range.startContainer, range.startOffset) ?? fromOf(first);
  const to =
    placeIn(last, range.endContainer, range.endOffset) ?? fromOf(last) + wordsOf(last).length;
  return from < to ? trimmed(lines, { from, to }) : null;
}

/** A passage as a range of the page; null where its words are not shown. */
export function rangeOf(root: HTMLElement, { from, to }: Passage): Range | null {
  const lines = linesIn(root);
  const start = pointAt(lines, from, 'start');
  const end = pointAt(lines, to, 'end');
  if (!start || !end) return null;
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

function pointAt(
  lines: readonly HTMLElement[],
  place: number,
  side: 'start' | 'end',
): [Text, number] | null {
  for (const line of lines) {
    let at = fromOf(line);
    for (const node of nodesOf(line)) {
      const end = at + node.data.length;
      if (place >= at && (side === 'start' ? place < end : place > at && place <= end)) {
        return [node, place - at];
      }
      at = end;
    }
  }
  return null;
}

function nodesOf(line: HTMLElement): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('[data-aside]')) nodes.push(node);
  }
  return nodes;
}

/** @returns null where the point is not in the line */
function placeIn(line: HTMLElement, container: Node, offset: number): number | null {
  if (!line.contains(container)) return null;
  const before = new Range();
  before.setStart(line, 0);
  before.setEnd(container, offset);
  const words = before.cloneContents();
  for (const aside of words.querySelectorAll('[data-aside]')) aside.remove();
  // Within an aside, only its beginning was taken along, without the element itself.
  const isAside = (container instanceof Element ? container : container.parentElement)?.closest(
    '[data-aside]',
  );
  const length = words.textContent.length;
  return fromOf(line) + (isAside ? Math.min(length, wordsOf(line).length) : length);
}

function trimmed(lines: readonly HTMLElement[], { from, to }: Passage): Selected | null {
  const [first] = lines;
  if (!first) return null;
  const start = fromOf(first);
  let text = '';
  for (const line of lines) {
    // Cells are divided by tabs, lines by line breaks: one unit either way.
    const gap = fromOf(line) - start - text.length;
    text += (line.closest('td') && text !== '' ? '\t' : '\n').repeat(Math.max(0, gap));
    text += wordsOf(line);
  }
  let begin = from - start;
  let end = to - start;
  if (cutsCharacter(text, begin)) begin -= 1;
  if (cutsCharacter(text, end)) end += 1;
  const words = text.slice(begin, end);
  const quote = words.trim();
  if (quote === '') return null;
  const leading = words.length - words.trimStart().length;
  const at = start + begin + leading;
  return { passage: { from: at, to: at + quote.length }, quote };
}
