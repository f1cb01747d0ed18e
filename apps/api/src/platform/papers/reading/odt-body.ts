import { Line, PLAIN, type Draft, type Shape, type Style } from './draft.ts';
import { typed } from './words.ts';
import { allOf, elementsOf, isElement, wordsOf, type XmlElement } from './xml.ts';

export interface TextStyle {
  parent: string | undefined;
  list: string | undefined;
  title: boolean;
  bold: boolean | undefined;
  italic: boolean | undefined;
  hidden: boolean;
}

interface Place {
  list: 'bullet' | 'number';
  depth: 0 | 1 | 2;
}

const BREAK = '\n';
const MOST_IN_CELL = 3;
const MOST_ANCESTORS = 20;

/** Reads what stands in the body of an OpenDocument text, block by block. */
export class OdtBody {
  private readonly draft: Draft;
  private readonly styles: ReadonlyMap<string, TextStyle>;
  /** For each list style, whether each of its levels has bullets. */
  private readonly bullets: ReadonlyMap<string, boolean[]>;
  private boxes: XmlElement[] = [];
  private remarks = 0;

  constructor(
    draft: Draft,
    styles: ReadonlyMap<string, TextStyle>,
    bullets: ReadonlyMap<string, boolean[]>,
  ) {
    this.draft = draft;
    this.styles = styles;
    this.bullets = bullets;
  }

  block(element: XmlElement, place: Place | null = null): void {
    const { name } = element;
    if (name === 'text:p' || name === 'text:h') this.paragraph(element, place);
    else if (name === 'text:list') this.list(element, null, 0);
    else if (name === 'table:table') this.table(element);
    else if (name === 'text:tracked-changes') this.draft.found('changes');
    else if (name.startsWith('draw:')) this.drawing(element);
    else if (name.startsWith('text:') && name !== 'text:sequence-decls') {
      for (const child of elementsOf(element)) this.block(child);
    }
    this.readBoxes();
  }

  private paragraph(element: XmlElement, place: Place | null): void {
    const line = this.lineOf(element);
    const shape = this.shapeOf(element, place);
    if (shape.kind !== 'paragraph') {
      this.draft.push(shape, line);
      return;
    }
    for (const single of line.split(BREAK)) {
      const { shape: own, words } = typed(single.text);
      this.draft.push(own, single.from(single.text.length - words.length));
    }
  }

  private shapeOf(element: XmlElement, place: Place | null): Shape {
    const style = element.attributes.get('text:style-name');
    if (element.name === 'text:h') {
      const level = Number(element.attributes.get('text:outline-level') ?? 1);
      return { kind: 'heading', level: level <= 1 ? 1 : level === 2 ? 2 : 3 };
    }
    if (this.resolve(style, ({ title }) => title || undefined))
      return { kind: 'heading', level: 1 };
    return place ? { kind: 'item', ...place } : { kind: 'paragraph' };
  }

  private list(element: XmlElement, inherited: string | null, level: number): void {
    const style = element.attributes.get('text:style-name') ?? inherited;
    const isBullet = this.bullets.get(style ?? '')?.[level] ?? true;
    const depth = (level >= 2 ? 2 : level) as 0 | 1 | 2;
    for (const item of elementsOf(element)) {
      let isFirst = true;
      for (const child of elementsOf(item)) {
        if (child.name === 'text:list') this.list(child, style, level + 1);
        else {
          const place: Place = { list: isBullet ? 'bullet' : 'number', depth };
          this.block(child, isFirst && item.name === 'text:list-item' ? place : null);
          isFirst = false;
        }
      }
    }
  }

  private lineOf(element: XmlElement): Line {
    const line = new Line();
    const style = element.attributes.get('text:style-name');
    const isHeading = element.name === 'text:h';
    const set: Style = {
      bold: !isHeading && (this.resolve(style, ({ bold }) => bold) ?? false),
      italic: !isHeading && (this.resolve(style, ({ italic }) => italic) ?? false),
      href: null,
    };
    this.inline(element, line, set, isHeading);
    return line;
  }

  private inline(parent: XmlElement, line: Line, style: Style, isHeading: boolean): void {
    for (const node of parent.children) {
      // Space of the source counts as one, as in the web.
      if (!isElement(node)) line.add(node.replace(/[ \t\r\n]+/g, ' '), style);
      else this.element(node, line, style, isHeading);
    }
  }

  private element(node: XmlElement, line: Line, style: Style, isHeading: boolean): void {
    const { name, attributes } = node;
    if (name === 'text:span') {
      const own = attributes.get('text:style-name');
      if (this.resolve(own, ({ hidden }) => hidden || undefined)) this.draft.found('hidden');
      else {
        const bold = this.resolve(own, (each) => each.bold) ?? style.bold;
        const italic = this.resolve(own, (each) => each.italic) ?? style.italic;
        this.inline(node, line, { ...style, bold: bold && !isHeading, italic }, isHeading);
      }
    } else if (name === 'text:a') {
      const href = attributes.get('xlink:href') ?? null;
      this.inline(node, line, { ...style, href }, isHeading);
    } else if (name === 'text:s') {
      const count = Math.min(Number(attributes.get('text:c') ?? 1) || 1, 100);
      line.add(' '.repeat(count), style);
    } else if (name === 'text:tab') line.add('\t', PLAIN);
    else if (name === 'text:line-break') line.add(BREAK, PLAIN);
    else if (name === 'text:note') this.draft.found('footnote');
    else if (name === 'text:hidden-text') this.draft.found('hidden');
    else if (name === 'office:annotation') this.annotation(node, line);
    else if (name === 'office:annotation-end') {
      line.edge(attributes.get('office:name') ?? '', 'to');
    } else if (name.startsWith('draw:')) this.drawing(node);
    else if (name.startsWith('text:')) this.inline(node, line, style, isHeading);
  }

  private annotation(node: XmlElement, where: Pick<Line, 'edge'>): void {
    const words = (name: string): string[] => allOf(node, name).map(wordsOf);
    const id = node.attributes.get('office:name') ?? `without end ${String(this.remarks)}`;
    this.remarks += 1;
    where.edge(id, 'from');
    this.draft.comment({
      id,
      author: words('dc:creator').join(' '),
      date: words('dc:date').join(' '),
      text: words('text:p').join('\n'),
    });
  }

  private drawing(element: XmlElement): void {
    const boxes = [
      ...(element.name === 'draw:text-box' ? [element] : allOf(element, 'draw:text-box')),
    ];
    const inBoxes = new Set(boxes.flatMap((box) => allOf(box, 'draw:image')));
    const pictures = allOf(element, 'draw:image').filter((image) => !inBoxes.has(image)).length;
    const objects = allOf(element, 'draw:object').length + allOf(element, 'draw:object-ole').length;
    this.boxes.push(...boxes);
    if (objects > 0) this.draft.found('attachment', objects);
    else if (pictures > 0) this.draft.found('picture', pictures);
    else if (boxes.length === 0) this.draft.found('drawing');
  }

  private readBoxes(): void {
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) {
      this.draft.found('box');
      for (const child of elementsOf(box)) this.block(child);
    }
  }

  private table(table: XmlElement): void {
    const rows = rowsOf(table).map((row) => elementsOf(row, 'table:table-cell'));
    const isPartOfPage = (cell: XmlElement): boolean =>
      elementsOf(cell).length > MOST_IN_CELL ||
      elementsOf(cell).some(({ name }) => name !== 'text:p');
    const arranges =
      rows.every(({ length }) => length <= 1) || rows.some((row) => row.some(isPartOfPage));
    this.draft.found(arranges ? 'layout' : 'table');
    for (const row of rows) {
      if (arranges) for (const child of row.flatMap((cell) => elementsOf(cell))) this.block(child);
      else this.row(row);
    }
  }

  private row(cells: XmlElement[]): void {
    const row = new Line();
    cells.forEach((cell, i) => {
      if (i > 0) row.add('\t');
      elementsOf(cell).forEach((child, j) => {
        if (j > 0) row.add(' ');
        const parts = this.lineOf(child)
          .split(BREAK)
          .flatMap((each) => each.split('\t'));
        parts.forEach((part, k) => {
          if (k > 0) row.add(' ');
          row.append(part);
        });
      });
    });
    this.draft.push({ kind: 'row' }, row);
  }

  /** What a style says, or the first of its ancestors that says anything. */
  private resolve<T>(
    name: string | undefined,
    say: (style: TextStyle) => T | undefined,
  ): T | undefined {
    let style = this.styles.get(name ?? '');
    for (let i = 0; style && i < MOST_ANCESTORS; i += 1) {
      const said = say(style);
      if (said !== undefined) return said;
      style = this.styles.get(style.parent ?? '');
    }
    return undefined;
  }
}

/** Rows may lie in groups. */
const rowsOf = (table: XmlElement): XmlElement[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
