import * as docx from 'docx';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A zip file of these parts, in their order. */
export async function zipOf(parts: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content as string), name, { compress: name !== 'mimetype' });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A zip file whose directory names a part so many times more, as `name` itself or with a number. */
export function withAgain(zip: Buffer, name: string, times: number): Buffer {
  const RECORD = 46;
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const at = zip.lastIndexOf(name, end) - RECORD;
  const extra = zip.readUInt16LE(at + 30);
  const entry = zip.subarray(at, at + RECORD + name.length + extra);
  const more = Array.from({ length: times }, (_, i) => {
    const again = Buffer.from(entry);
    if (times > 1) again.write(String(i).padStart(4, '0'), RECORD);
    return again;
  });
  const record = Buffer.from(zip.subarray(end));
  const count = record.readUInt16LE(10) + times;
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(record.readUInt32LE(12) + times * entry.length, 12);
  return Buffer.concat([zip.subarray(0, end), ...more, record]);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts of a Word document with this XML in its body, as small as Word opens it. */
export const docxParts = (
  body: string,
  { type = WORD_TYPE, before = '', ...parts }: Record<string, string> = {},
): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<?xml version="1.0"?>${before}<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
  ...parts,
});

export const wordOf = (body: string, parts?: Record<string, string>): Promise<Buffer> =>
  zipOf(docxParts(body, parts));

const paragraph = (text: string): docx.Paragraph => new docx.Paragraph({ text });

const styled = (text: string, style: { bold?: boolean; italics?: boolean }): docx.TextRun =>
  new docx.TextRun({ text, ...style });

/** A CV as people send it, with about everything in it that Word has. */
export function cv(): Promise<Buffer> {
  const change = { author: 'Jo', date: '2026-01-01T00:00:00Z' };
  const bullet = { reference: 'bullets', level: 0 };
  return docx.Packer.toBuffer(
    new docx.Document({
      numbering: {
        config: [
          {
            reference: 'bullets',
            levels: [
              { level: 0, format: docx.LevelFormat.BULLET, text: '•' },
              { level: 1, format: docx.LevelFormat.DECIMAL, text: '%2.' },
            ],
          },
        ],
      },
      footnotes: { 1: { children: [paragraph('See the annual report.')] } },
      comments: {
        children: [
          {
            id: 0,
            author: 'A Mentor',
            date: new Date('2026-02-03T04:05:06Z'),
            children: [paragraph('Say how many.'), paragraph('And when.')],
          },
          {
            id: 1,
            author: 'A Mentor',
            date: new Date('2026-02-03'),
            children: [paragraph('Lovely.')],
          },
        ],
      },
      sections: [
        {
          headers: {
            default: new docx.Header({ children: [paragraph('Mary Berry, 01632 960 001')] }),
          },
          footers: {
            default: new docx.Footer({
              children: [
                new docx.Paragraph({
                  children: [new docx.TextRun({ children: ['Page ', docx.PageNumber.CURRENT] })],
                }),
              ],
            }),
          },
          children: [
            new docx.Paragraph({ text: 'Mary Berry', heading: docx.HeadingLevel.TITLE }),
            new docx.Paragraph({ text: 'Profile', heading: docx.HeadingLevel.HEADING_1 }),
            new docx.Paragraph({
              children: [
                new docx.TextRun('I ran the '),
                new docx.CommentRangeStart(0),
                styled('reader', { bold: true }),
                styled(' service', { bold: true, italics: true }),
                new docx.CommentRangeEnd(0),
                new docx.TextRun({ children: [new docx.CommentReference(0)] }),
                new docx.TextRun(' for '),
                new docx.DeletedTextRun({ id: 1, text: 'six', ...change }),
                new docx.InsertedTextRun({ id: 2, text: 'seven', ...change }),
                new docx.TextRun(' years. '),
                new docx.ExternalHyperlink({
                  link: 'https://library.example/readers',
                  children: [new docx.TextRun('See for yourself')],
                }),
                new docx.TextRun('.'),
                new docx.FootnoteReferenceRun(1),
              ],
            }),
            new docx.Paragraph({ text: 'Skills', heading: docx.HeadingLevel.HEADING_2 }),
            new docx.Paragraph({ text: 'Cataloguing', numbering: bullet }),
            new docx.Paragraph({ text: 'RDA', numbering: { ...bullet, level: 1 } }),
            new docx.Paragraph({
              numbering: bullet,
              children: [
                new docx.CommentRangeStart(1),
                new docx.TextRun('עברית and 👩‍🏫 teaching'),
                new docx.CommentRangeEnd(1),
              ],
            }),
            new docx.Paragraph({
              children: [
                new docx.TextRun('2004–2010'),
                new docx.TextRun({ children: [new docx.Tab(), 'Librarian, Leeds'] }),
              ],
            }),
            new docx.Table({
              rows: [
                ['Post', 'Years'],
                ['Librarian', '1999 to 2004'],
              ].map(
                (cells) =>
                  new docx.TableRow({
                    children: cells.map(
                      (text) => new docx.TableCell({ children: [paragraph(text)] }),
                    ),
                  }),
              ),
            }),
            new docx.Paragraph({
              children: [
                new docx.ImageRun({
                  type: 'png',
                  data: PIXEL,
                  transformation: { width: 10, height: 10 },
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );
}

/** A picture of one dot. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** As long as a book: 200 pages of 450 words, with headings, lists and bold words. */
export function longWordDocument(pages = 200): Promise<Buffer> {
  const sentence = 'The reading room keeps twelve thousand volumes of local history and maps. ';
  const children = Array.from({ length: pages }, (_, page) => [
    new docx.Paragraph({
      text: `Chapter ${String(page + 1)}`,
      heading: docx.HeadingLevel.HEADING_1,
    }),
    ...Array.from(
      { length: 6 },
      (__, i) =>
        new docx.Paragraph({
          ...(i % 3 === 2 && { bullet: { level: 0 } }),
          children: [
            styled(`Paragraph ${String(i)}: `, { bold: true }),
            ...Array.from({ length: 6 }, () => new docx.TextRun(sentence)),
          ],
        }),
    ),
  ]).flat();
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}
