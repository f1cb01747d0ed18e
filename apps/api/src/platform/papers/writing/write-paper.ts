import type { Document } from '@reshelve/domain/documents';
import { normalised } from '@reshelve/domain/normal-document';
import type { PaperFacts, WrittenKind } from '../paper.ts';

/** Writes a document as a file. Meant to run in a process of its own. */
export async function writePaper(
  document: Document,
  kind: WrittenKind,
  facts: PaperFacts,
): Promise<Uint8Array> {
  const { blocks } = normalised(document);
  // Each brings its library along, and a process is for one of them.
  if (kind === 'docx') return (await import('./docx.ts')).writeDocx(blocks, facts);
  return (await import('./pdf.ts')).writePdf(blocks, facts);
}
