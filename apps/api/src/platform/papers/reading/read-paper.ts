import type { Paper } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { alarming } from './alarms.ts';
import { readDocx } from './docx.ts';
import { outsideOf } from './kinds.ts';
import { readOdt } from './odt.ts';
import { Package } from './package.ts';
import { readPdf } from './pdf.ts';
import { readWords } from './words.ts';

/**
 * Reads a file of words. Meant to run in a process of its own.
 * @param name only tells Markdown from other text
 * @throws DomainError one of `paperErrors`
 */
export async function readPaper(content: Uint8Array, name: string): Promise<Paper> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (alarming(bytes)) throw paperError('paper-alarming');
  const outside = outsideOf(bytes);
  if (outside === 'pdf') return readPdf(bytes);
  if (outside === 'words') return readWords(bytes, name);
  const parts = await Package.open(bytes);
  const kind = await officeKind(parts);
  await parts.inspect();
  return kind === 'odt' ? readOdt(parts) : readDocx(parts);
}

const WORD = /wordprocessingml\.(?:document|template)\.main\+xml$/;
const MACROS = /macroEnabled|vbaProject/i;
const OTHER: Record<string, string> = {
  sheet: 'This is a spreadsheet. Choose the document with your words, or save this one as a PDF.',
  presentation: 'This is a presentation. Save it as a PDF, and choose that one.',
};

/** Which program's package it is. @throws DomainError where it is none that is read */
async function officeKind(parts: Package): Promise<'docx' | 'odt'> {
  if (parts.isLocked) throw paperError('paper-locked');
  const types = await parts.xml('[Content_Types].xml');
  const mimetype = await parts.bytes('mimetype');
  if (types && mimetype) throw paperError('paper-two-kinds');
  if (types) {
    const said = types.children.flatMap((node) =>
      typeof node === 'string' ? [] : [node.attributes.get('ContentType') ?? ''],
    );
    const isMacro = (name: string): boolean => /vbaProject|\.bas$|macrosheets\//i.test(name);
    if (said.some((type) => MACROS.test(type)) || parts.names.some(isMacro)) {
      throw paperError('paper-macros');
    }
    if (said.some((type) => WORD.test(type))) return 'docx';
    const other = /(sheet|presentation)ml\./.exec(said.join(' '))?.[1];
    throw paperError('paper-kind', other && OTHER[other === 'sheet' ? 'sheet' : other]);
  }
  if (mimetype) {
    const type = Buffer.from(mimetype).toString('latin1').trim();
    if (/opendocument\.text(?:-template)?$/.test(type)) return 'odt';
    const other = /opendocument\.(?:spread)?(sheet|presentation)/.exec(type)?.[1];
    throw paperError('paper-kind', other && OTHER[other]);
  }
  throw paperError('paper-kind', 'This is an archive. Unpack it, and choose the document itself.');
}
