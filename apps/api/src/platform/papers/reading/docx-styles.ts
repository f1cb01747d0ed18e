import { elementOf, elementsOf, type XmlElement } from './xml.ts';

/** What a paragraph's or a run's style says, its ancestors' words included. */
export interface NamedStyle {
  /** 1 to 3 where it is a heading. */
  level: 1 | 2 | 3 | null;
  bold: boolean;
  italic: boolean;
  numbering: XmlElement | undefined;
}

const PLAIN_STYLE: NamedStyle = { level: null, bold: false, italic: false, numbering: undefined };
/** Styles that follow from each other without end follow from nothing. */
const MOST_ANCESTORS = 20;

/** Whether a switch such as `w:b` is on; undefined where it is not there. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = elementOf(properties, name);
  return found && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '1');
}

export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  elementOf(parent, name)?.attributes.get('w:val');

/** The styles of a DOCX file, by their ids. */
export class Styles {
  private readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly known = new Map<string, NamedStyle>();

  constructor(styles: XmlElement | null) {
    const all = elementsOf(styles ?? undefined, 'w:style');
    this.elements = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  }

  of(id: string | undefined, ancestors = 0): NamedStyle {
    const element = id === undefined ? undefined : this.elements.get(id);
    if (id === undefined || !element || ancestors > MOST_ANCESTORS) return PLAIN_STYLE;
    const known = this.known.get(id);
    if (known) return known;
    const base = this.of(valueOf(element, 'w:basedOn'), ancestors + 1);
    const paragraph = elementOf(element, 'w:pPr');
    const run = elementOf(element, 'w:rPr');
    const style = {
      level: levelOf(valueOf(element, 'w:name') ?? '', paragraph) ?? base.level,
      bold: isOn(run, 'w:b') ?? base.bold,
      italic: isOn(run, 'w:i') ?? base.italic,
      numbering: elementOf(paragraph, 'w:numPr') ?? base.numbering,
    };
    this.known.set(id, style);
    return style;
  }
}

/** Word knows its headings by name, whatever language it speaks; others by their outline level. */
function levelOf(name: string, paragraph: XmlElement | undefined): 1 | 2 | 3 | null | undefined {
  if (/^title$/i.test(name)) return 1;
  const named = /^heading (\d)$/i.exec(name)?.[1];
  return named === undefined ? outlineOf(paragraph) : toLevel(Number(named));
}

/** The heading that a paragraph's own outline level makes it, null for body text. */
export function outlineOf(paragraph: XmlElement | undefined): 1 | 2 | 3 | null | undefined {
  const outline = valueOf(paragraph, 'w:outlineLvl');
  if (outline === undefined) return undefined;
  return Number(outline) > 8 ? null : toLevel(Number(outline) + 1);
}

const toLevel = (level: number): 1 | 2 | 3 => (level <= 1 ? 1 : level === 2 ? 2 : 3);

export interface ListPlace {
  list: 'bullet' | 'number';
  depth: 0 | 1 | 2;
}

/** The lists of a DOCX file: which numbers are bullets. */
export class Numbering {
  private readonly abstracts: ReadonlyMap<string, XmlElement>;
  private readonly linked: ReadonlyMap<string, XmlElement>;
  private readonly numbers: ReadonlyMap<string, XmlElement>;

  constructor(numbering: XmlElement | null) {
    const abstracts = elementsOf(numbering ?? undefined, 'w:abstractNum');
    const id = (element: XmlElement, name: string): string => element.attributes.get(name) ?? '';
    this.abstracts = new Map(abstracts.map((each) => [id(each, 'w:abstractNumId'), each]));
    this.linked = new Map(abstracts.map((each) => [valueOf(each, 'w:styleLink') ?? '', each]));
    const numbers = elementsOf(numbering ?? undefined, 'w:num');
    this.numbers = new Map(numbers.map((each) => [id(each, 'w:numId'), each]));
  }

  /** @param properties a `w:numPr` @returns null for what has no bullet and no number */
  place(properties: XmlElement | undefined): ListPlace | null {
    const number = this.numbers.get(valueOf(properties, 'w:numId') ?? '0');
    if (!number) return null;
    const level = Number(valueOf(properties, 'w:ilvl') ?? 0);
    const format = this.formatOf(number, String(level));
    if (format === 'none') return null;
    const depth = level <= 0 ? 0 : level === 1 ? 1 : 2;
    return { list: format === 'bullet' ? 'bullet' : 'number', depth };
  }

  private formatOf(number: XmlElement, level: string): string {
    const abstract = this.abstracts.get(valueOf(number, 'w:abstractNumId') ?? '');
    const link = valueOf(abstract, 'w:numStyleLink');
    const levels = [
      ...elementsOf(number, 'w:lvlOverride').flatMap((override) => elementsOf(override, 'w:lvl')),
      ...elementsOf(link === undefined ? abstract : this.linked.get(link), 'w:lvl'),
    ];
    const found = levels.find((each) => each.attributes.get('w:ilvl') === level);
    return valueOf(found, 'w:numFmt') ?? 'decimal';
  }
}
