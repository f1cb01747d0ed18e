import type { Paper } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { Draft, Line, type Shape } from './draft.ts';

/** Text that goes on in the next line is broken at about the same width everywhere. */
const WRAPPED_FROM = 55;
const WRAPPED_TO = 110;
const MOST_MARKDOWN = 1_500_000;

/** Reads plain text, or Markdown where the file's name says that it is. */
export async function readWords(bytes: Buffer, name: string): Promise<Paper> {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  const draft = new Draft();
  if (/\.(?:md|markdown|mdown)$/i.test(name)) {
    if (text.length > MOST_MARKDOWN) throw paperError('paper-too-much');
    // A large library that no other kind of file needs.
    const { readMarkdown } = await import('@reshelve/domain/document-markdown');
    const pictures = text.match(/!\[[^\]\n]{0,500}\]\(/g)?.length ?? 0;
    if (pictures > 0) draft.found('picture', pictures);
    for (const { text: words, marks, ...shape } of readMarkdown(text).blocks) {
      draft.push(shape, new Line(words, marks));
    }
    return draft.finish('markdown');
  }
  for (const stretch of text.split(/\n[^\S\n]*\n\s*|\f/)) {
    for (const line of unwrapped(stretch.split('\n'))) {
      const { shape, words } = typed(line);
      draft.push(shape, new Line(words));
    }
  }
  return draft.finish('text');
}

/**
 * The lines of a stretch as they were meant: those of a text that was broken to a width become one
 * again, those of an address or a list stay.
 */
function unwrapped(lines: string[]): string[] {
  const inner = lines.slice(0, -1).map((line) => line.trimEnd().length);
  const isWrapped =
    inner.length > 0 && inner.every((length) => length >= WRAPPED_FROM && length <= WRAPPED_TO);
  const isTyped = (line: string): boolean => typed(line).shape.kind !== 'paragraph';
  if (!isWrapped || lines.slice(1).some(isTyped)) return lines;
  return [lines.map((line) => line.trim()).join(' ')];
}

/** What a line is by the way it is typed: lists begin with their bullet or number. */
export function typed(line: string): { shape: Shape; words: string } {
  const bullet = /^(\s*)(?:[•◦▪‣⁃●○■·∙*–-])\s+(?=\S)/u.exec(line);
  const number = /^(\s*)\d{1,2}[.)]\s+(?=\S)/u.exec(line);
  const found = bullet ?? number;
  if (found) {
    const indent = (found[1] ?? '').replaceAll('\t', '    ').length;
    const depth = indent >= 8 ? 2 : indent >= 3 ? 1 : 0;
    const list = bullet ? 'bullet' : 'number';
    return { shape: { kind: 'item', list, depth }, words: line.slice(found[0].length) };
  }
  const isRow = /\S\t\s*\S/.test(line);
  return { shape: { kind: isRow ? 'row' : 'paragraph' }, words: line };
}

/** @throws DomainError where the bytes are no text */
function decode(bytes: Buffer): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.some(isNoText)) throw paperError('paper-kind');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What no text has, whatever it is written in: control characters but for the blank ones. */
const isNoText = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b;
