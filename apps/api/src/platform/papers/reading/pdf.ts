import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paper } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { alarming } from './alarms.ts';
import { Draft } from './draft.ts';
import { TAIL } from './kinds.ts';
import { pageLines, type Piece, type PrintedLine } from './pdf-layout.ts';
import { pushLines } from './pdf-blocks.ts';

const MOST_PAGES = 1_000;

const SCRIPTS =
  'This PDF has scripts in it, which are little programs. Print it into a new PDF, and choose that one.';
const LOOK =
  'A PDF holds pages and not words in order: look over headings, lists and columns here. Bold and italics were not read.';

/** Reads a PDF: from where words stand on its pages, what they are and in which order is told. */
export async function readPdf(bytes: Buffer): Promise<Paper> {
  try {
    return await readPages(bytes);
  } catch (error) {
    throw error instanceof Error && DAMAGED.has(error.name) ? paperError('paper-broken') : error;
  }
}

/** What pdf.js says of files that are not as they should be, wherever in them it comes upon it. */
const DAMAGED = new Set(['InvalidPDFException', 'FormatError', 'UnknownErrorException']);

async function readPages(bytes: Buffer): Promise<Paper> {
  if (!bytes.subarray(-TAIL).includes('startxref')) throw paperError('paper-broken');
  const pdf = await open(bytes);
  const draft = new Draft();
  const pages: PrintedLine[][] = [];
  const empty: number[] = [];
  if (pdf.numPages > MOST_PAGES) {
    throw paperError('paper-too-much', 'This PDF has more than a thousand pages.');
  }
  if (await pdf.hasJSActions()) throw paperError('paper-macros', SCRIPTS);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const lines = pageLines(await piecesOf(page, draft));
    if (lines.length === 0) empty.push(number);
    pages.push(lines);
    page.cleanup();
  }
  await lookIntoAttachments(pdf, draft);
  sayEmpty(empty, pdf.numPages, draft);
  if (empty.length < pdf.numPages) draft.say(LOOK);
  pushLines(pages, draft);
  return draft.finish('pdf');
}

async function open(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument, PasswordException, VerbosityLevel } =
    await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data: Uint8Array.from(bytes),
      cMapUrl: `${folder}/cmaps/`,
      standardFontDataUrl: `${folder}/standard_fonts/`,
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useWorkerFetch: false,
      enableXfa: false,
    }).promise;
  } catch (error) {
    throw error instanceof PasswordException ? paperError('paper-locked') : error;
  }
}

interface Area {
  href: string;
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What is printed on a page, with the links that lie over it. */
async function piecesOf(page: PDFPageProxy, draft: Draft): Promise<Piece[]> {
  const [content, links] = [await page.getTextContent(), await linksOf(page, draft)];
  const pieces: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
    // Words that stand upright at the edge of a page are hardly part of the text.
    if (Math.abs(b) > Math.abs(a)) continue;
    const middle = { x: x + item.width / 2, y: y + item.height / 3 };
    const link = links.find(
      (area) =>
        area.left <= middle.x &&
        middle.x <= area.right &&
        area.bottom <= middle.y &&
        middle.y <= area.top,
    );
    pieces.push({
      text: item.str,
      left: x,
      right: x + item.width,
      base: y,
      size: item.height || Math.abs(a),
      rightToLeft: item.dir === 'rtl',
      href: link?.href ?? null,
    });
  }
  return pieces;
}

async function lookIntoAttachments(pdf: PDFDocumentProxy, draft: Draft): Promise<void> {
  const names = [...((await pdf.getAttachments()) ?? new Map()).keys()] as string[];
  if (names.length > 0) draft.found('attachment', names.length);
  for (const name of names) {
    const content: unknown = await pdf.getAttachmentContent(name);
    if (content instanceof Uint8Array && alarming(Buffer.from(content))) {
      throw paperError('paper-alarming');
    }
  }
}

/** Only what is looked at of an annotation; pdf.js types none of it. */
interface Annotation {
  subtype?: unknown;
  /** Where it leads, if it leads out of the file at all; and as the file spells it. */
  url?: unknown;
  unsafeUrl?: unknown;
  rect?: unknown;
  contentsObj?: { str?: unknown } | undefined;
  fieldType?: unknown;
  fieldValue?: unknown;
}

async function linksOf(page: PDFPageProxy, draft: Draft): Promise<Area[]> {
  const areas: Area[] = [];
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    const { rect, url, unsafeUrl } = annotation;
    const remark = annotation.contentsObj?.str;
    if (annotation.fieldType === 'Tx' && typeof annotation.fieldValue === 'string') {
      if (annotation.fieldValue.trim() !== '') draft.found('field');
    } else if (
      annotation.subtype !== 'Link' &&
      typeof remark === 'string' &&
      remark.trim() !== ''
    ) {
      draft.found('remark');
    } else if (annotation.subtype === 'Link' && typeof url === 'string' && Array.isArray(rect)) {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number);
      areas.push({
        href: typeof unsafeUrl === 'string' ? unsafeUrl : url,
        left,
        bottom,
        right,
        top,
      });
    }
  }
  return areas;
}

function sayEmpty(empty: number[], pages: number, draft: Draft): void {
  if (empty.length === 0) return;
  if (empty.length === pages) {
    draft.say(
      'No words could be read: the pages are pictures without text, as scans are. Choose the document it was made from.',
    );
  } else if (empty.length === 1) {
    draft.say(`Page ${String(empty[0])} has no text. If it is a scan, its words are missing here.`);
  } else {
    const list = new Intl.ListFormat('en-GB').format(empty.map(String));
    draft.say(`Pages ${list} have no text. If they are scans, their words are missing here.`);
  }
}
