import type { Paper } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { Draft } from './draft.ts';
import { DocxBody } from './docx-body.ts';
import { Numbering, Styles } from './docx-styles.ts';
import type { Package } from './package.ts';
import { allOf, elementsOf, parseXml, wordsOf, type XmlElement } from './xml.ts';

/** Of a header's words, what is quoted. */
const QUOTED = 120;

/** Reads a Word document. */
export async function readDocx(parts: Package): Promise<Paper> {
  await refuseFetching(parts);
  const main = await mainPart(parts);
  const related = await relations(parts, main);
  const part = async (type: string): Promise<XmlElement | null> => {
    const target = related.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : parts.xml(target);
  };
  const draft = new Draft();
  const links = related.filter(({ type }) => type === 'hyperlink');
  const body = new DocxBody(draft, {
    styles: new Styles(await part('styles')),
    numbering: new Numbering(await part('numbering')),
    links: new Map(links.map(({ id, target }) => [id, target])),
  });
  const bytes = await parts.bytes(main);
  if (!bytes) throw paperError('paper-broken');
  parseXml(bytes, { of: 'w:body', take: (block) => body.block(block) });
  body.end();
  for (const comment of elementsOf((await part('comments')) ?? undefined, 'w:comment')) {
    const words = allOf(comment, 'w:p').map((paragraph) =>
      allOf(paragraph, 'w:t').map(wordsOf).join(''),
    );
    const { attributes } = comment;
    draft.comment({
      id: attributes.get('w:id') ?? '',
      author: attributes.get('w:author') ?? '',
      date: attributes.get('w:date') ?? '',
      text: words.join('\n'),
    });
  }
  await sayMargins(parts, related, draft);
  return draft.finish('docx');
}

interface Relation {
  id: string;
  /** The last word of the type's address. */
  type: string;
  /** The name of a part, or an address where it leads out of the file. */
  target: string;
}

async function mainPart(parts: Package): Promise<string> {
  const [main] = (await relations(parts, '')).filter(({ type }) => type === 'officeDocument');
  return main?.target ?? 'word/document.xml';
}

/** What Word fetches and runs without asking: templates with macros, objects, frames. */
const FETCHED = new Set(['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'aFChunk']);
const FROM_THE_WEB = /^\s*(?:https?|ftp|mhtml|ms-[\w-]+|\w*script|html?|itms):/i;

async function refuseFetching(parts: Package): Promise<void> {
  for (const name of parts.names.filter((each) => each.toLowerCase().endsWith('.rels'))) {
    const found = await parts.xml(name);
    for (const { attributes } of elementsOf(found ?? undefined, 'rel:Relationship')) {
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
      if (FETCHED.has(type) && FROM_THE_WEB.test(attributes.get('Target') ?? '')) {
        throw paperError('paper-fetches');
      }
    }
  }
}

async function relations(parts: Package, of: string): Promise<Relation[]> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(of) ?? [];
  const found = await parts.xml(`${folder}_rels/${name}.rels`);
  return elementsOf(found ?? undefined, 'rel:Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isOutside = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: isOutside ? target : resolve(folder, target),
    };
  });
}

/** A part's name, as seen from a folder of the package. */
const resolve = (folder: string, target: string): string =>
  target.startsWith('/')
    ? target.slice(1)
    : new URL(encodeURI(target), `part:///${folder}`).pathname.slice(1);

/** Headers and footers stand on every page and in no place of the text. */
async function sayMargins(parts: Package, related: Relation[], draft: Draft): Promise<void> {
  const said = new Set<string>();
  for (const { type, target } of related) {
    if (type !== 'header' && type !== 'footer') continue;
    const margin = await parts.xml(target);
    const words = margin
      ? allOf(margin, 'w:t').map(wordsOf).join('').replace(/\s+/g, ' ').trim()
      : '';
    // A page number is nothing that anybody misses.
    if (!/\p{L}/u.test(words) || /^page ?\d*(?: ?of ?\d*)?$/i.test(words)) continue;
    const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED).toWellFormed()}…` : words;
    said.add(`A ${type} was left out: “${quoted}”.`);
  }
  for (const sentence of said) draft.say(sentence);
}
