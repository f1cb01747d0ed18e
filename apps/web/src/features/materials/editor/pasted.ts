import type { Block, Mark } from '@reshelve/domain/documents';
import { isAddress } from '@reshelve/domain/normal-document';

/*
 * What is pasted, as blocks: every word of it, with what documents have of its setting. Word and
 * the web set words by styles as much as by elements, so both are read; they are never applied.
 */

export interface Pasted {
  readonly blocks: readonly Block[];
  /** How much had no words to take over. */
  readonly pictures: number;
  /** Links that lead neither to the web nor to mail: their words are there. */
  readonly links: number;
}

/** How words are set where the reading has come to. */
interface Setting {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
  readonly pre: boolean;
}

type Kind =
  | { readonly kind: 'paragraph' | 'row' }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'item'; readonly list: 'bullet' | 'number'; readonly depth: 0 | 1 | 2 };

const PARAGRAPH: Kind = { kind: 'paragraph' };
const PLAIN: Setting = { bold: false, italic: false, href: null, pre: false };

const WORDLESS = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK']);
const PICTURES = new Set(['SVG', 'VIDEO', 'AUDIO', 'CANVAS', 'OBJECT', 'EMBED', 'IFRAME']);
const LINES = new Set(
  [
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION',
    'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY',
    'TABLE TBODY TFOOT THEAD TR UL',
  ]
    .join(' ')
    .split(' '),
);

/** Reads a fragment of a page, however it was made, that is in no window. */
export function pastedPage(page: Node): Pasted {
  const reading = new Reading();
  reading.read(page, PLAIN);
  return reading.pasted();
}

/** Reads plain text: a line is a paragraph, one with tabs is a row, one with a bullet an item. */
export function pastedText(text: string): Pasted {
  const blocks = text.split(/\r\n|\r|\n/u).map((line): Block => {
    if (line.includes('\t')) return { kind: 'row', text: line, marks: [] };
    const [sign] = /^\s*(?:[•◦▪·*–-]|\d{1,3}[.)])\s+/u.exec(line) ?? [];
    if (sign === undefined) return { kind: 'paragraph', text: line, marks: [] };
    const list = /\d/u.test(sign) ? 'number' : 'bullet';
    return { kind: 'item', list, depth: 0, text: line.slice(sign.length), marks: [] };
  });
  return { blocks, pictures: 0, links: 0 };
}

class Reading {
  readonly #blocks: Block[] = [];
  #text = '';
  #marks: Mark[] = [];
  #kind = PARAGRAPH;
  /** Within a cell, where lines end in a space. */
  #inCell = false;
  #pictures = 0;
  #links = 0;

  pasted(): Pasted {
    this.#endLine();
    return { blocks: this.#blocks, pictures: this.#pictures, links: this.#links };
  }

  read(parent: Node, setting: Setting): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#say(node.nodeValue ?? '', setting);
      else if (node instanceof Element) this.#readElement(node, setting);
    }
  }

  #readElement(element: Element, outer: Setting): void {
    const name = element.nodeName.toUpperCase();
    const style = element.getAttribute('style') ?? '';
    // Word writes the sign before an item as words.
    if (WORDLESS.has(name) || /mso-list:\s*ignore|display:\s*none/iu.test(style)) return;
    if (name === 'IMG') this.#readPicture(element, outer);
    else if (PICTURES.has(name)) this.#pictures += 1;
    else if (name === 'BR') this.#breakLine();
    else if (name === 'TR' && element.children.length > 1) this.#readRow(element, outer);
    else {
      const setting = this.#settingOf(element, name, style, outer);
      if (!LINES.has(name)) {
        this.read(element, setting);
        return;
      }
      this.#endLine();
      const around = this.#kind;
      const own = kindOf(element, name, style);
      if (own) this.#kind = own;
      this.read(element, setting);
      this.#endLine();
      if (own) this.#kind = around;
    }
  }

  #readPicture(element: Element, setting: Setting): void {
    const words = element.getAttribute('alt')?.trim() ?? '';
    if (words === '') this.#pictures += 1;
    else this.#say(words, setting);
  }

  #readRow(row: Element, setting: Setting): void {
    if (this.#inCell) {
      this.read(row, setting);
      this.#breakLine();
      return;
    }
    this.#endLine();
    const around = this.#kind;
    this.#kind = { kind: 'row' };
    this.#inCell = true;
    [...row.children].forEach((cell, i) => {
      if (i > 0) this.#text = `${this.#text.trimEnd()}\t`;
      this.read(cell, setting);
    });
    this.#inCell = false;
    this.#endLine();
    this.#kind = around;
  }

  #settingOf(element: Element, name: string, style: string, outer: Setting): Setting {
    const weight = /(?:^|;)\s*font-weight:\s*([a-z0-9]+)/iu.exec(style)?.[1]?.toLowerCase() ?? '';
    const slant = /(?:^|;)\s*font-style:\s*([a-z]+)/iu.exec(style)?.[1]?.toLowerCase();
    const isBold = name === 'B' || name === 'STRONG' || outer.bold;
    const isItalic = name === 'I' || name === 'EM' || outer.italic;
    return {
      bold:
        /^(?:bold(?:er)?|[6-9]00)$/u.test(weight) ||
        (isBold && !/^(?:normal|[1-5]00)$/u.test(weight)),
      italic: slant === 'italic' || slant === 'oblique' || (isItalic && slant !== 'normal'),
      href: name === 'A' ? this.#addressOf(element) : outer.href,
      pre: outer.pre || name === 'PRE' || /white-space:\s*pre/iu.test(style),
    };
  }

  #addressOf(element: Element): string | null {
    const href = element.getAttribute('href')?.trim();
    if (href === undefined || href === '') return null;
    if (isAddress(href)) return href;
    // One that leads within what was pasted is of no use outside of it.
    if (!href.startsWith('#')) this.#links += 1;
    return null;
  }

  #say(text: string, { bold, italic, href, pre }: Setting): void {
    if (pre && !this.#inCell && /[\r\n]/u.test(text)) {
      text.split(/\r\n|\r|\n/u).forEach((line, i) => {
        if (i > 0) this.#breakLine();
        this.#say(line, { bold, italic, href, pre });
      });
      return;
    }
    const words = text.replace(/[ \t\r\n\f]+/gu, ' ');
    const from = this.#text.length;
    this.#text += /[ \t]$|^$/u.test(this.#text) ? words.replace(/^ /u, '') : words;
    const to = this.#text.length;
    if (to === from) return;
    if (bold) this.#marks.push({ kind: 'bold', from, to });
    if (italic) this.#marks.push({ kind: 'italic', from, to });
    if (href !== null) this.#marks.push({ kind: 'link', from, to, href });
  }

  #breakLine(): void {
    if (!this.#inCell) this.#endLine();
    else if (/[^ \t]$/u.test(this.#text)) this.#text += ' ';
  }

  #endLine(): void {
    if (this.#inCell) {
      this.#breakLine();
      return;
    }
    if (this.#text.trim() !== '') {
      this.#blocks.push({ ...this.#kind, text: this.#text, marks: this.#marks });
      // What follows in an item without being one is a paragraph, as in Markdown.
      if (this.#kind.kind === 'item') this.#kind = PARAGRAPH;
    }
    this.#text = '';
    this.#marks = [];
  }
}

/** What the lines of an element are; null: what they are around it. */
function kindOf(element: Element, name: string, style: string): Kind | null {
  const level = /^H([1-6])$/u.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: atMost(3, Number(level)) };
  if (name === 'LI') return itemOf(element);
  const word = /mso-list:[^;]*\blevel(\d)/iu.exec(style)?.[1];
  if (word !== undefined) {
    const sign = element.querySelector('[style*="Ignore"], [style*="ignore"]')?.textContent ?? '';
    const list = /^\s*(?:\d+|[a-z]{1,4})[.)]/iu.test(sign) ? 'number' : 'bullet';
    return { kind: 'item', list, depth: atMost(3, Number(word)) - 1 } as Kind;
  }
  return null;
}

function itemOf(element: Element): Kind {
  let depth = -1;
  let list: 'bullet' | 'number' | null = null;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.nodeName !== 'UL' && at.nodeName !== 'OL') continue;
    list ??= at.nodeName === 'OL' ? 'number' : 'bullet';
    depth += 1;
  }
  return {
    kind: 'item',
    list: list ?? 'bullet',
    depth: Math.max(0, Math.min(depth, 2)) as 0 | 1 | 2,
  };
}

const atMost = (most: 3, level: number): 1 | 2 | 3 => Math.min(most, level) as 1 | 2 | 3;
