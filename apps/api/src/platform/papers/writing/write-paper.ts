import type { Document } from '@reshelve/domain/documents';
import type { PaperFacts, WrittenKind } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
export function writePaper(_d: Document, _k: WrittenKind, _f: PaperFacts): Promise<Uint8Array> {
  throw paperError('paper-kind');
}
