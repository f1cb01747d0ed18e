import { paperError } from '../papers.errors.ts';

/** What a file is by its first bytes. */
export type Outside = 'zip' | 'pdf' | 'words';

const starts = (bytes: Buffer, sign: string): boolean =>
  bytes.subarray(0, sign.length).toString('latin1') === sign;

/** Files that people take for one that can be read, and what to do about each. */
const KNOWN: [is: (bytes: Buffer) => boolean, message: string][] = [
  [
    (bytes) => starts(bytes, '{\\rtf'),
    'This is a Rich Text file. Save it as a Word document (.docx) or as PDF, and choose that one.',
  ],
  [
    (bytes) => /^(?:\uFEFF|ï»¿)?\s*<(?:!doctype html|html|head|body)/i.test(head(bytes)),
    'This is a web page. Open it, and print it into a PDF or copy the words.',
  ],
  [
    (bytes) =>
      ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*', 'BM'].some((sign) =>
        starts(bytes, sign),
      ) || /^(?:RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif))/s.test(head(bytes)),
    'This is a picture. Words cannot be read from pictures: choose the document they were written in.',
  ],
  [
    (bytes) => ['MZ', '\x7FELF', '#!', '\xCF\xFA\xED\xFE'].some((sign) => starts(bytes, sign)),
    'This is a program and not a document.',
  ],
  [
    (bytes) => ['%!PS', '7z\xBC\xAF', 'Rar!', '\x1F\x8B'].some((sign) => starts(bytes, sign)),
    'This is an archive or a printer’s file. Choose the document itself.',
  ],
];

/** The end of a PDF says where its directory is; programs write it within this many bytes. */
export const TAIL = 4_096;

const head = (bytes: Buffer): string => bytes.subarray(0, 300).toString('latin1');

const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/**
 * Tells by its bytes what a file is, whatever it is called.
 * @throws DomainError for what is never read: other kinds, locked files, two kinds in one
 */
export function outsideOf(bytes: Buffer): Outside {
  if (starts(bytes, OLE)) throw oldOffice(bytes);
  const looksLikePdf = bytes.subarray(0, 1024).includes('%PDF-');
  if (starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06')) {
    // Readers of PDF begin wherever in the first kilobyte they find their sign.
    if (looksLikePdf) throw paperError('paper-two-kinds');
    return 'zip';
  }
  if (starts(bytes, '%PDF-')) {
    if (endsAsZip(bytes)) throw paperError('paper-two-kinds');
    return 'pdf';
  }
  for (const [is, message] of KNOWN) {
    if (is(bytes))
      throw paperError(
        looksLikePdf ? 'paper-two-kinds' : 'paper-kind',
        looksLikePdf ? undefined : message,
      );
  }
  // A text may speak of PDFs, but not end as one.
  const endsAsPdf = bytes.subarray(-TAIL).includes('startxref');
  if (endsAsZip(bytes) || (looksLikePdf && endsAsPdf)) throw paperError('paper-two-kinds');
  return 'words';
}

/** The container of Word before 2007, in which Word of today locks documents with a password. */
function oldOffice(bytes: Buffer): Error {
  if (bytes.includes(utf16('EncryptedPackage'))) return paperError('paper-locked');
  if (bytes.includes(utf16('WordDocument'))) {
    return paperError(
      'paper-kind',
      'This is a document of an older Word (.doc). Open it, save it as a .docx, and choose that one.',
    );
  }
  return paperError('paper-kind');
}

/** Whether a zip file's directory ends these bytes: programs look for it from the end. */
function endsAsZip(bytes: Buffer): boolean {
  const RECORD = 22;
  const tail = bytes.subarray(Math.max(0, bytes.length - RECORD - 0xffff));
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0;) {
    if (at + RECORD <= tail.length) {
      const directory = tail.readUInt32LE(at + 12) + tail.readUInt32LE(at + 16);
      if (tail.readUInt16LE(at + 20) <= tail.length - at - RECORD && directory <= bytes.length) {
        return true;
      }
    }
    if (at === 0) break;
    at = tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return false;
}
