import type { Block } from '@reshelve/domain/documents';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { PaperFacts } from '../paper.ts';
import {
  cellsOf,
  groupsOf,
  isRightToLeft,
  piecesOf,
  writable,
  type Group,
  type Item,
  type Row,
} from './pieces.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
const BULLETS = ['•', '◦', '▪'];
const LISTS = { bullet: 'bullets', number: 'numbers' } as const;
/** In twentieths of a point. */
const INDENT = 360;
const MARGIN = 1_134;

/** Word's own styles and lists: they are what its navigation and screen readers go by. */
export function writeDocx(blocks: readonly Block[], facts: PaperFacts): Promise<Uint8Array> {
  const children = groupsOf(blocks).flatMap(toWord);
  const document = new Document({
    title: writable(facts.title),
    creator: writable(facts.author),
    lastModifiedBy: writable(facts.author),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: facts.lang } },
          paragraph: { spacing: { after: 120, line: 264 } },
        },
        heading1: heading(32, 280),
        heading2: heading(26, 240),
        heading3: heading(23, 200),
      },
    },
    numbering: {
      config: [
        { reference: LISTS.bullet, levels: BULLETS.map((text, i) => level(i, 'bullet', text)) },
        {
          reference: LISTS.number,
          levels: BULLETS.map((_, i) => level(i, 'decimal', `%${String(i + 1)}.`)),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

const level = (depth: number, format: 'bullet' | 'decimal', text: string) => ({
  level: depth,
  format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: INDENT * (depth + 1), hanging: INDENT } } },
});

function toWord(group: Group, index: number): (Paragraph | Table)[] {
  if (group.kind === 'list') return group.items.map((item) => toItem(item, index));
  if (group.kind === 'table') return [toTable(group.rows), new Paragraph({ text: '' })];
  const { block } = group;
  return [toParagraph(block, block.kind === 'heading' ? { heading: HEADINGS[block.level] } : {})];
}

/** Items of one list count on; those of another begin anew. */
const toItem = (item: Item, instance: number): Paragraph =>
  toParagraph(item, {
    numbering: { reference: LISTS[item.list], level: item.depth, instance },
    spacing: { after: 40 },
  });

function toParagraph(line: Pick<Block, 'text' | 'marks'>, options: IParagraphOptions): Paragraph {
  const rightToLeft = isRightToLeft(line.text);
  const children = piecesOf(line).map(({ text, bold, italic, href }) => {
    const set = { ...(bold && { bold }), ...(italic && { italics: true }), rightToLeft };
    if (href === null) return new TextRun({ text, ...set });
    const run = new TextRun({ text, style: 'Hyperlink', ...set });
    return new ExternalHyperlink({ link: href, children: [run] });
  });
  return new Paragraph({ ...options, children, ...(rightToLeft && { bidirectional: true }) });
}

function toTable(rows: Row[]): Table {
  const cells = rows.map((row) => cellsOf(row));
  const columns = Math.max(...cells.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: cells.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (cell, i) =>
              new TableCell({
                margins: { left: 80, right: 80 },
                // A short row's last cell takes the room that is left.
                ...(i === row.length - 1 &&
                  row.length < columns && { columnSpan: columns - row.length + 1 }),
                children: [toParagraph(cell, { spacing: { after: 40 } })],
              }),
          ),
        }),
    ),
  });
}
