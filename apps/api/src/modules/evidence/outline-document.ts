import { OUTLINE_HEADINGS, paragraphsOf, type StatementOutline } from '@reshelve/domain/evidence';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** What XML 1.0 cannot carry: a document with it would not open. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const runs = (text: string, style: { bold?: boolean } = {}): TextRun[] =>
  text
    .replace(UNWRITABLE, '')
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...style, ...(i > 0 && { break: 1 }) }));

const paragraph = (text: string, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ children: runs(text), ...(heading && { heading }) });

/**
 * The outline as a Word document: real headings to move by, the language said, so that a screen
 * reader reads it well.
 */
export function outlineDocument(outline: StatementOutline): Promise<Buffer> {
  const title = `Supporting statement: ${outline.title}, ${outline.employer}`;
  const children = [paragraph(title, HeadingLevel.TITLE)];
  for (const { kind, criteria } of outline.sections) {
    children.push(paragraph(OUTLINE_HEADINGS[kind], HeadingLevel.HEADING_1));
    criteria.forEach((criterion, index) => {
      const text = `${String(index + 1)}. ${criterion.text}`;
      children.push(paragraph(text, HeadingLevel.HEADING_2));
      for (const { lead, text: words } of paragraphsOf(criterion)) {
        const led = lead === null ? [] : runs(`${lead}: `, { bold: true });
        children.push(new Paragraph({ children: [...led, ...runs(words)] }));
      }
    });
  }
  return Packer.toBuffer(
    new Document({
      title: title.replace(UNWRITABLE, ''),
      creator: 'Reshelve',
      styles: {
        default: {
          document: {
            run: { size: 24, language: { value: 'en-GB' } },
            paragraph: { spacing: { after: 160 } },
          },
        },
      },
      sections: [{ children }],
    }),
  );
}
