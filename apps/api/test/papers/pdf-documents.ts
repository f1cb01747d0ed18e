import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { PIXEL } from './documents.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** A PDF that is drawn as programs draw them: without tags. */
export function pdfOf(
  draw: (pdf: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ margin: 60, size: 'A4', ...options });
  const bytes = buffer(pdf);
  pdf.fontSize(11);
  draw(pdf);
  pdf.end();
  return bytes;
}

const WORDS =
  'The reading room keeps the volumes of local history, maps and newspapers of three counties, and whoever comes in finds somebody who knows them by heart';
export const prose = (name: string): string =>
  Array.from({ length: 6 }, (_, i) => `${name} ${String(i + 1)}: ${WORDS}.`).join(' ');

/** Two columns of running text below a title, drawn line by line across, the hardest order. */
export const twoColumns = (): Promise<Buffer> =>
  pdfOf((pdf) => {
    pdf.fontSize(20).text('Annual report').fontSize(11);
    const top = pdf.y + 10;
    pdf.text(prose('Left'), 60, top, { width: 220 });
    pdf.text(prose('Right'), 315, top, { width: 220 });
  });

/** A CV with a narrow column of skills at its side. */
export const sidebar = (): Promise<Buffer> =>
  pdfOf((pdf) => {
    const skills = ['Skills', 'Audio', 'Maps', 'Rooms', 'Groups', 'Budgets'];
    skills.forEach((skill, i) => pdf.text(skill, 60, 100 + i * 19, { width: 120 }));
    pdf.text(prose('Main'), 220, 96, { width: 310 });
  });

/** Dates at the side, each with what happened then: a table, and no columns. */
export const dates = (): Promise<Buffer> =>
  pdfOf((pdf) => {
    const posts = ['Trainee, York', 'Assistant, Hull', 'Librarian, Leeds', 'Head of service, Ely'];
    posts.forEach((post, i) => {
      pdf.text(String(1990 + i * 5), 60, 100 + i * 20, { width: 60 });
      pdf.text(post, 200, 100 + i * 20);
    });
    pdf.text('Bedford', 60, 190).text('Chief', 200, 190);
  });

/** Pages that are pictures, with a page of text between them where asked for. */
export const scan = (withText: boolean): Promise<Buffer> =>
  pdfOf((pdf) => {
    pdf.image(PIXEL, 0, 0, { width: 500 }).addPage();
    if (withText) pdf.text('Somebody typed this.').addPage();
    pdf.image(PIXEL, 0, 0, { width: 500 });
  });

/** With a header and a page's number on each page. */
export const report = (pages: number): Promise<Buffer> =>
  pdfOf((pdf) => {
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) pdf.addPage();
      pdf.text('Mary Berry, confidential', 60, 62);
      pdf.text(`Chapter ${String(page)} begins. ${prose('Here')}`, 60, 100, { width: 470 });
      pdf.text(`Page ${String(page)} of ${String(pages)}`, 60, 760);
    }
  });

/** A PDF of one page, written by hand: what its page draws, and what else its catalogue says. */
export function plainPdf(drawing: string | Buffer, catalogue = '', filter = ''): Buffer {
  const packed = Buffer.from(drawing as string);
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>',
    `<</Length ${String(packed.length)}${filter}>>\nstream\n${packed.toString('latin1')}\nendstream`,
  ].map((object, i) => `${String(i + 1)} 0 obj\n${object}\nendobj\n`);
  const end = 'trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n';
  return Buffer.from(`%PDF-1.7\n${objects.join('')}${end}`, 'latin1');
}
