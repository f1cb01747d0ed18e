import type { Paper } from '../paper.ts';
import type { Package } from './package.ts';
import { paperError } from '../papers.errors.ts';
export function readOdt(_parts: Package): Promise<Paper> {
  throw paperError('paper-kind');
}
