import { SaxesParser } from 'saxes';
import { paperError } from '../papers.errors.ts';

/** Names are told by namespace: whatever a file calls it, here it is `w`. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
/** Deeper than any writer nests, and not as deep as would exhaust the stack of the readers. */
const DEEPEST = 200;
/** Given to the parser at a time, in characters. */
const SLICE = 64 * 1024;

export interface XmlElement {
  /** With the prefix of {@link PREFIXES}; `?` for a namespace that no reader knows. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

/** The elements right below, all or those of a name. */
export const elementsOf = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? [])
    .filter(isElement)
    .filter((element) => name === undefined || element.name === name);

/** The first of {@link elementsOf}. */
export const elementOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

/** All elements of a name anywhere below. */
export function allOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((element) =>
    element.name === name ? [element, ...allOf(element, name)] : allOf(element, name),
  );
}

/**
 * Reads XML into elements.
 *
 * @param streamed the name of an element whose children are handed on one by one and then let go
 * of, so that a long document is never in memory as elements
 * @throws DomainError `paper-broken` for what is not XML, or has a document type: no writer of
 * documents declares one, and entities are how XML grows without end or reads other files
 */
export function parseXml(
  bytes: Uint8Array,
  streamed?: { of: string; take: (child: XmlElement) => void },
): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top = (): XmlElement => open.at(-1) ?? root;
  parser.on('error', () => {
    throw paperError('paper-broken');
  });
  parser.on('doctype', () => {
    throw paperError('paper-broken');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > DEEPEST) throw paperError('paper-broken');
    const named = Object.values(attributes).map(
      (attribute) => [nameOf(attribute.uri, attribute.local), attribute.value] as [string, string],
    );
    const element = { name: nameOf(uri, local), attributes: new Map(named), children: [] };
    if (top().name !== streamed?.of) top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed && streamed && top().name === streamed.of) streamed.take(closed);
  });
  const words = (text: string): void => {
    if (open.length > 1 && top().name !== streamed?.of) top().children.push(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  const text = decode(bytes);
  for (let from = 0; from < text.length; from += SLICE)
    parser.write(text.slice(from, from + SLICE));
  parser.close();
  const [element] = elementsOf(root);
  if (!element) throw paperError('paper-broken');
  return element;
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  return `${PREFIXES[uri] ?? '?'}:${local}`;
}

/** XML is UTF-8 unless a mark at its beginning says that it is UTF-16. */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** All words below an element, as they stand. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? wordsOf(node) : node)).join('');
}
