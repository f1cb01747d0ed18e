import { type Block, type Document, type Mark } from './documents.ts';
import { DomainError } from './errors.ts';
import { normalised } from './normal-document.ts';

export type GivenDocumentErrorCode = 'document-malformed' | 'document-too-long';

/** In UTF-16 units, of all lines together: about three hundred pages. */
export const LONGEST_DOCUMENT = 1_000_000;
const MOST_BLOCKS = 20_000;
const MOST_MARKS = 100_000;

/**
 * The document that something from outside is, normalised.
 * @throws document-malformed, document-too-long
 */
export function documentFrom(given: unknown): Document {
  const { blocks } = record(given);
  if (!Array.isArray(blocks)) throw malformed();
  const document = { blocks: blocks.map(blockFrom) };
  checkLength(document);
  return normalised(document);
}

/** @throws document-too-long */
export function checkLength({ blocks }: Document): void {
  const signs = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const marks = blocks.reduce((sum, block) => sum + block.marks.length, 0);
  if (signs > LONGEST_DOCUMENT || blocks.length > MOST_BLOCKS || marks > MOST_MARKS) {
    const message =
      'This is longer than about three hundred pages. Please keep a shorter piece here.';
    throw new DomainError<GivenDocumentErrorCode>('document-too-long', message, {
      document: message,
    });
  }
}

function blockFrom(given: unknown): Block {
  const { kind, text, marks, level, list, depth } = record(given);
  if (typeof text !== 'string' || !Array.isArray(marks)) throw malformed();
  const words = { text, marks: marks.map(markFrom) };
  if (kind === 'paragraph' || kind === 'row') return { kind, ...words };
  if (kind === 'heading' && (level === 1 || level === 2 || level === 3)) {
    return { kind, level, ...words };
  }
  if (
    kind === 'item' &&
    (list === 'bullet' || list === 'number') &&
    (depth === 0 || depth === 1 || depth === 2)
  ) {
    return { kind, list, depth, ...words };
  }
  throw malformed();
}

function markFrom(given: unknown): Mark {
  const { kind, from, to, href } = record(given);
  if (!isPlace(from) || !isPlace(to)) throw malformed();
  if (kind === 'bold' || kind === 'italic') return { kind, from, to };
  if (kind === 'link' && typeof href === 'string') return { kind, from, to, href };
  throw malformed();
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value);

function record(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) throw malformed();
  return given as Record<string, unknown>;
}

const malformed = () =>
  new DomainError<GivenDocumentErrorCode>(
    'document-malformed',
    'These words came in a shape that is not a document’s.',
  );
