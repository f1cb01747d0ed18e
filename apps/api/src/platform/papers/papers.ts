import { Injectable, Logger } from '@nestjs/common';
import type { Document } from '@reshelve/domain/documents';
import { DomainError } from '@reshelve/domain/errors';
import { Turns } from '../processes/turns.ts';
import { PAPER_LIMIT, type Paper, type PaperFacts, type WrittenKind } from './paper.ts';
import { paperError } from './papers.errors.ts';
import { onPaper } from './paper-process.ts';

/** At once: each may take a processor, and its memory. */
const AT_ONCE = 2;
/** Files that may wait for their turn, each of them in memory. */
const WAITING = 20;

/**
 * Files of words, DOCX, PDF, ODT, Markdown and text, on their way in and out.
 *
 * Everything that takes a processor happens in a process of its own that ends with the file: the API
 * answers others meanwhile, and a file that is made to harm ends nothing but its own reading
 * (docs/adr/0019).
 */
@Injectable()
export class Papers {
  private readonly logger = new Logger('Papers');
  private readonly turns = new Turns(AT_ONCE, WAITING, () => paperError('papers-busy'));

  /**
   * Reads what a file says. The kind is told by the content; the name only tells Markdown from text.
   * Nothing is stored.
   *
   * @param content at most {@link PAPER_LIMIT} bytes, whole or as they come in
   * @throws DomainError one of `paperErrors`, its message for the person, with the field `file`
   */
  async read(content: Uint8Array | AsyncIterable<Uint8Array>, name: string): Promise<Paper> {
    const bytes = await bytesOf(content);
    if (bytes.length === 0) throw paperError('paper-empty');
    const answer = await this.turns
      .take(() => onPaper({ do: 'read', bytes, name }))
      .catch((error: unknown) => {
        if (error instanceof DomainError) throw error;
        // A fault of ours: whoever looks after the installation reads of it, without the file's words.
        this.logger.error(error);
        throw paperError('paper-unreadable');
      });
    if (answer.ok !== 'read') throw new TypeError('The process wrote instead of reading.');
    return answer.paper;
  }

  /**
   * Writes words as a file that anybody can read, screen readers included: real headings and lists,
   * the title and language said; as PDF with tags and its fonts within.
   *
   * @throws DomainError `paper-too-much` or `papers-busy`
   */
  async write(document: Document, kind: WrittenKind, facts: PaperFacts): Promise<Uint8Array> {
    const answer = await this.turns.take(() => onPaper({ do: 'write', document, kind, facts }));
    if (answer.ok !== 'written') throw new TypeError('The process read instead of writing.');
    return answer.bytes;
  }
}

/**
 * A file in one piece.
 * @throws DomainError `paper-too-large`
 */
export async function bytesOf(
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  if (content instanceof Uint8Array) {
    if (content.length > PAPER_LIMIT) throw paperError('paper-too-large');
    return content;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.length;
    if (size > PAPER_LIMIT) throw paperError('paper-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
