import type { Paper } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
export function readPdf(_bytes: Buffer): Promise<Paper> {
  throw paperError('paper-kind');
}
