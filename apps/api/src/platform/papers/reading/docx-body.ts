import { paperError } from '../papers.errors.ts';
import { Line, PLAIN, type Draft, type Shape, type Style } from './draft.ts';
import {
  isOn,
  outlineOf,
  valueOf,
  type NamedStyle,
  type Numbering,
  type Styles,
} from './docx-styles.ts';
import { typed } from './words.ts';
import { allOf, elementOf, elementsOf, isElement, wordsOf, type XmlElement } from './xml.ts';

interface Surroundings {
  styles: Styles;
  numbering: Numbering;
  /** Addresses of links by the ids of their relations. */
  links: ReadonlyMap<string, string>;
}

/** A field in the text, such as a link or a page number: its instruction, then what it shows. */
interface Field {
  instruction: string;
  isShown: boolean;
}

/** In a cell more paragraphs than this are no cell of a table but a part of the page. */
const MOST_IN_CELL = 3;
const BREAK = '\n';

/** Reads what stands in the body of a Word document, block by block. */
export class DocxBody {
  private readonly draft: Draft;
  private readonly around: Surroundings;
  private readonly fields: Field[] = [];
  /** Text boxes that the current paragraph holds. */
  private boxes: XmlElement[] = [];
  /** The words of a paragraph whose end was deleted: the next one goes on in it. */
  private pending: Line | null = null;

  constructor(draft: Draft, around: Surroundings) {
    this.draft = draft;
    this.around = around;
  }

  block(element: XmlElement): void {
    if (element.name === 'w:p') this.paragraph(element);
    else if (element.name === 'w:tbl') this.table(element);
    else if (element.name === 'w:altChunk') this.draft.found('attachment');
    else if (element.name.startsWith('w:comment')) this.remark(element, this.draft);
    else if (['w:del', 'w:moveFrom'].includes(element.name)) this.draft.found('changes');
    // Content controls and the like.
    else for (const child of elementsOf(chosen(element))) this.block(child);
  }

  /** No more blocks. */
  end(): void {
    if (this.pending) this.draft.push({ kind: 'paragraph' }, this.pending);
  }

  private paragraph(element: XmlElement): void {
    const properties = elementOf(element, 'w:pPr');
    const line = this.lineOf(element);
    if (elementOf(elementOf(properties, 'w:rPr'), 'w:del')) {
      this.draft.found('changes');
      this.pending = line;
      return;
    }
    const shape = this.shapeOf(properties);
    if (shape.kind === 'paragraph') this.lines(line);
    else this.draft.push(shape, line);
    this.readBoxes();
  }

  /** A paragraph's lines: each becomes one, and may be a list's or a table's by the way it is typed. */
  private lines(line: Line): void {
    for (const single of line.split(BREAK)) {
      const { shape, words } = typed(single.text);
      this.draft.push(shape, single.from(single.text.length - words.length));
    }
  }

  private readBoxes(): void {
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) {
      this.draft.found('box');
      for (const child of elementsOf(box)) this.block(child);
    }
  }

  private lineOf(paragraph: XmlElement): Line {
    const line = this.pending ?? new Line();
    this.pending = null;
    const style = this.around.styles.of(valueOf(elementOf(paragraph, 'w:pPr'), 'w:pStyle'));
    this.inline(paragraph, line, style, null);
    return line;
  }

  private shapeOf(properties: XmlElement | undefined): Shape {
    const style = this.around.styles.of(valueOf(properties, 'w:pStyle'));
    const outline = outlineOf(properties);
    const level = outline === undefined ? style.level : outline;
    if (level !== null) return { kind: 'heading', level };
    const place = this.around.numbering.place(
      merged(elementOf(properties, 'w:numPr'), style.numbering),
    );
    return place ? { kind: 'item', ...place } : { kind: 'paragraph' };
  }

  private inline(parent: XmlElement, line: Line, style: NamedStyle, href: string | null): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:r') this.run(element, line, style, href);
      else if (element.name === 'w:hyperlink') {
        const link = this.around.links.get(element.attributes.get('r:id') ?? '');
        this.inline(element, line, style, link ?? href);
      } else if (element.name === 'w:fldSimple') {
        const instruction = element.attributes.get('w:instr') ?? '';
        refuseRunning(instruction);
        const link = linkOf(instruction);
        this.inline(element, line, style, link ?? href);
      } else if (['w:del', 'w:moveFrom'].includes(element.name)) this.draft.found('changes');
      else if (['w:pPr', 'w:sdtPr', 'w:sdtEndPr'].includes(element.name)) continue;
      else if (element.name.startsWith('w:comment')) this.remark(element, line);
      else if (element.name.startsWith('m:')) {
        this.draft.found('formula');
        line.add(allOf(element, 'm:t').map(wordsOf).join(''), { ...PLAIN, href });
      } else {
        if (['w:ins', 'w:moveTo'].includes(element.name)) this.draft.found('changes');
        this.inline(chosen(element), line, style, href);
      }
    }
  }

  private run(run: XmlElement, line: Line, paragraph: NamedStyle, href: string | null): void {
    const properties = elementOf(run, 'w:rPr');
    const isHidden = isOn(properties, 'w:vanish') ?? false;
    const named = this.around.styles.of(valueOf(properties, 'w:rStyle'));
    // The letters of a heading are bold because it is one.
    const isHeading = paragraph.level !== null;
    const style: Style = {
      bold: isOn(properties, 'w:b') ?? (named.bold || (paragraph.bold && !isHeading)),
      italic: isOn(properties, 'w:i') ?? (named.italic || (paragraph.italic && !isHeading)),
      href: href ?? this.fields.map(({ instruction }) => linkOf(instruction)).find(Boolean) ?? null,
    };
    if (isHeading) style.bold = false;
    for (const element of elementsOf(run).flatMap((each) =>
      each.name === 'mc:AlternateContent' ? elementsOf(chosen(each)) : [each],
    )) {
      if (element.name === 'w:fldChar') this.field(element);
      else if (element.name === 'w:instrText') {
        const field = this.fields.at(-1);
        if (field && !field.isShown) field.instruction += wordsOf(element);
      } else if (this.fields.some(({ isShown }) => !isShown)) continue;
      else if (isHidden) {
        if (element.name === 'w:t') this.draft.found('hidden');
      } else this.piece(element, line, style);
    }
  }

  private piece(element: XmlElement, line: Line, style: Style): void {
    const { name, attributes } = element;
    if (name === 'w:t') line.add(wordsOf(element), style);
    else if (name === 'w:tab' || name === 'w:ptab') line.add('\t', PLAIN);
    else if (name === 'w:cr') line.add(BREAK, PLAIN);
    else if (name === 'w:br') {
      if (!attributes.has('w:type') || attributes.get('w:type') === 'textWrapping') {
        line.add(BREAK, PLAIN);
      }
    } else if (name === 'w:noBreakHyphen') line.add('\u2011', style);
    else if (name === 'w:sym') line.add('•', style);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.draft.found('footnote');
    } else if (name.startsWith('w:comment')) this.remark(element, line);
    else if (name === 'w:drawing' || name === 'w:pict') this.drawing(element);
    else if (name === 'w:object') this.draft.found('attachment');
  }

  private drawing(element: XmlElement): void {
    const boxes = allOf(element, 'w:txbxContent');
    const pictures = allOf(element, 'a:blip').length + allOf(element, 'v:imagedata').length;
    this.boxes.push(...boxes);
    if (pictures > 0) this.draft.found('picture', pictures);
    else if (boxes.length === 0) this.draft.found('drawing');
  }

  private field(element: XmlElement): void {
    const type = element.attributes.get('w:fldCharType');
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', isShown: false });
    else if (type === 'separate' && field) field.isShown = true;
    else if (type === 'end') this.fields.pop();
    if (field) refuseRunning(field.instruction);
  }

  private remark({ name, attributes }: XmlElement, where: Pick<Line, 'edge'>): void {
    const id = attributes.get('w:id') ?? '';
    if (name === 'w:commentRangeStart') where.edge(id, 'from');
    if (name === 'w:commentRangeEnd') where.edge(id, 'to');
    if (name === 'w:commentReference') where.edge(id, 'place');
  }

  private table(table: XmlElement): void {
    const rows = rowsOf(table).filter((row) => {
      const isDeleted = elementOf(elementOf(row, 'w:trPr'), 'w:del') !== undefined;
      if (isDeleted) this.draft.found('changes');
      return !isDeleted;
    });
    const cells = rows.map((row) => cellsOf(row));
    const arranges =
      cells.every((row) => row.length <= 1) ||
      cells.some((row) => row.some((cell) => this.isPartOfPage(cell)));
    this.draft.found(arranges ? 'layout' : 'table');
    for (const row of cells) {
      if (arranges) {
        for (const cell of row) for (const child of elementsOf(cell)) this.block(child);
      } else this.row(row);
    }
  }

  private isPartOfPage(cell: XmlElement): boolean {
    const paragraphs = elementsOf(cell, 'w:p').filter((each) => allOf(each, 'w:t').length > 0);
    return (
      paragraphs.length > MOST_IN_CELL ||
      elementsOf(cell, 'w:tbl').length > 0 ||
      paragraphs.some((each) => this.shapeOf(elementOf(each, 'w:pPr')).kind !== 'paragraph')
    );
  }

  private row(cells: XmlElement[]): void {
    const row = new Line();
    cells.forEach((cell, i) => {
      if (i > 0) row.add('\t');
      elementsOf(cell).forEach((child, j) => {
        if (child.name !== 'w:p') return;
        const line = this.lineOf(child);
        if (j > 0 && row.text !== '' && !row.text.endsWith('\t')) row.add(' ');
        for (const part of line.split(BREAK).flatMap((each) => each.split('\t'))) {
          if (part.text !== '' && row.text !== '' && !/\s$/.test(row.text)) row.add(' ');
          row.append(part);
        }
      });
    });
    this.draft.push({ kind: 'row' }, row);
    this.readBoxes();
  }
}

/** Of several ways to say the same, the newest one, which comes first. */
const chosen = (element: XmlElement): XmlElement =>
  element.name === 'mc:AlternateContent'
    ? (elementsOf(element, 'mc:Choice')[0] ?? elementOf(element, 'mc:Fallback') ?? element)
    : element;

/** Rows and cells may lie in content controls. */
const inside = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? inside(child, name) : [];
  });
const rowsOf = (table: XmlElement): XmlElement[] => inside(table, 'w:tr');
const cellsOf = (row: XmlElement): XmlElement[] => inside(row, 'w:tc');

/** Fields that start other programs are macros by another name. */
function refuseRunning(instruction: string): void {
  if (/^\s*DDE(?:AUTO)?\b/i.test(instruction)) throw paperError('paper-macros');
}

/** The address in a field's instruction. */
const linkOf = (instruction: string): string | null =>
  /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? null;

/** A paragraph's own place in a list, completed by its style's. */
function merged(
  own: XmlElement | undefined,
  style: XmlElement | undefined,
): XmlElement | undefined {
  if (!own || !style) return own ?? style;
  const children = [...own.children, ...style.children].filter(isElement);
  return { ...own, children };
}
