import type { Block } from '@reshelve/domain/documents';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { PaperFacts } from '../paper.ts';
import { BASE_FONT, Fonts, MISSING, type Printed } from './fonts.ts';
import { cellsOf, groupsOf, piecesOf, writable, type Item, type Row } from './pieces.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Struct = PDFKit.PDFStructureElement;

const SIZE = 10.5;
const HEADINGS = { 1: 17, 2: 13.5, 3: 11.5 } as const;
const MARGIN = 57;
const INDENT = 16;
const BULLETS = ['•', '◦', '▪'];
const LINK = '#0b4f9c';
/** PDF/UA, which the types do not know yet. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

/**
 * A PDF that screen readers read as it is meant (PDF/UA): every word is in a tree of headings,
 * paragraphs, lists, tables and links, in reading order, with fonts within.
 */
export async function writePdf(
  blocks: readonly Block[],
  { title, author, lang }: PaperFacts,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    displayTitle: true,
    lang,
    size: 'A4',
    margin: MARGIN,
    info: { Title: writable(title), Author: writable(author), Creator: 'Reshelve' },
    font: BASE_FONT,
  });
  const bytes = buffer(pdf);
  const page = new Page(pdf);
  page.write(blocks);
  pdf.end();
  return bytes;
}

/** Sets blocks one below the other. */
class Page {
  private readonly pdf: Pdf;
  private readonly fonts: Fonts;
  private readonly root: Struct;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    this.fonts = new Fonts(pdf);
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  write(blocks: readonly Block[]): void {
    for (const group of groupsOf(blocks)) {
      if (group.kind === 'list') this.list(group.items);
      else if (group.kind === 'table') this.table(group.rows);
      else if (group.block.kind === 'heading') this.heading(group.block);
      else {
        this.line(this.tag(this.root, 'P'), group.block, SIZE);
        this.gap(6);
      }
    }
    this.root.end();
  }

  private heading(block: Block & { kind: 'heading' }): void {
    const size = HEADINGS[block.level];
    if (this.pdf.y > MARGIN) this.gap(size / 2);
    // A heading does not stand alone at the foot of a page.
    const { height } = this.pdf.page;
    if (this.pdf.y + size * 4 > height - MARGIN) this.pdf.addPage();
    const bold = [{ kind: 'bold' as const, from: 0, to: block.text.length }];
    const links = block.marks.filter(({ kind }) => kind === 'link');
    this.line(
      this.tag(this.root, `H${String(block.level)}`),
      { ...block, marks: [...bold, ...links] },
      size,
    );
    this.gap(4);
  }

  /** Items of a list, nested as they are deep. */
  private list(items: Item[]): void {
    const open: { list: Struct; item: Struct | null; count: number; kind: string }[] = [];
    const close = (depth: number): void => {
      while (open.length > depth) {
        const last = open.pop();
        last?.item?.end();
        last?.list.end();
      }
    };
    for (const item of items) {
      close(item.depth + 1);
      if (open[item.depth] && open[item.depth]?.kind !== item.list) close(item.depth);
      if (!open[item.depth]) {
        const parent = open.at(-1)?.item ?? this.root;
        open.push({ list: this.tag(parent, 'L'), item: null, count: 0, kind: item.list });
      }
      const level = open[item.depth];
      if (!level) continue;
      level.item?.end();
      level.item = this.tag(level.list, 'LI');
      level.count += 1;
      const label =
        item.list === 'bullet' ? (BULLETS[item.depth] ?? '•') : `${String(level.count)}.`;
      this.item(level.item, label, item);
    }
    close(0);
    this.gap(4);
  }

  private item(parent: Struct, label: string, item: Item): void {
    const { pdf } = this;
    const left = MARGIN + INDENT * item.depth;
    this.room(SIZE);
    const top = pdf.y;
    const lead = this.tag(parent, 'Lbl');
    lead.add(() => {
      pdf.font('regular').fontSize(SIZE).text(label, left, top, { lineBreak: false });
    });
    lead.end();
    pdf.x = left + INDENT;
    pdf.y = top;
    this.line(this.tag(parent, 'LBody'), item, SIZE);
    pdf.x = MARGIN;
    this.gap(2);
  }

  private table(rows: Row[]): void {
    const { pdf } = this;
    const cells = rows.map((row) => cellsOf(row));
    const columns = Math.max(...cells.map(({ length }) => length));
    const width = (pdf.page.width - MARGIN * 2) / columns;
    const table = this.tag(this.root, 'Table');
    for (const row of cells) {
      const heights = row.map(({ text }) =>
        pdf
          .font('regular')
          .fontSize(SIZE)
          .heightOfString(text || ' ', { width: width - 8 }),
      );
      this.room(Math.max(...heights));
      const top = pdf.y;
      let bottom = top;
      const tr = this.tag(table, 'TR');
      row.forEach((cell, i) => {
        pdf.x = MARGIN + width * i;
        pdf.y = top;
        const td = this.tag(tr, 'TD');
        if (cell.text === '') td.end();
        else this.line(td, cell, SIZE, width - 8);
        bottom = Math.max(bottom, pdf.y);
      });
      tr.end();
      pdf.x = MARGIN;
      pdf.y = bottom;
      this.gap(3);
    }
    table.end();
    this.gap(4);
  }

  /** Sets one line of words from where the pen is, broken as often as the width makes it. */
  private line(
    into: Struct,
    line: Pick<Block, 'text' | 'marks'>,
    size: number,
    width = this.pdf.page.width - MARGIN - this.pdf.x,
  ): void {
    const printed = this.fonts.print(piecesOf(line));
    this.room(size);
    printed.forEach((piece, i) => {
      const set = (): void => {
        this.pdf
          .font(piece.font)
          .fontSize(size)
          .fillColor(piece.href === null ? 'black' : LINK)
          .text(piece.missing ? MISSING.repeat([...piece.text].length) : piece.text, {
            width,
            lineGap: 2,
            continued: i < printed.length - 1,
            link: piece.href,
            underline: piece.href !== null,
          });
      };
      this.set(into, piece, set);
    });
    into.end();
  }

  private set(into: Struct, { href, missing, text }: Printed, draw: () => void): void {
    if (href !== null) {
      const link = this.tag(into, 'Link', { alt: href });
      link.add(draw);
      link.end();
    } else if (missing) {
      const span = this.tag(into, 'Span', { actual: text });
      span.add(draw);
      span.end();
    } else into.add(draw);
  }

  private tag(
    parent: Struct,
    type: string,
    options: { alt?: string; actual?: string } = {},
  ): Struct {
    const struct = this.pdf.struct(type, options);
    parent.add(struct);
    return struct;
  }

  private gap(height: number): void {
    this.pdf.y += height;
  }

  /** Goes on to the next page where a line of this size has no room. */
  private room(size: number): void {
    if (this.pdf.y + size * 1.4 > this.pdf.page.height - MARGIN) {
      const { x } = this.pdf;
      this.pdf.addPage();
      this.pdf.x = x;
    }
  }
}
