import type { Paper } from '../paper.ts';
import { paperError } from '../papers.errors.ts';
import { Draft } from './draft.ts';
import { OdtBody, type TextStyle } from './odt-body.ts';
import type { Package } from './package.ts';
import { allOf, elementOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Reads an OpenDocument text, as LibreOffice and others write it. */
export async function readOdt(parts: Package): Promise<Paper> {
  const manifest = await parts.xml('META-INF/manifest.xml');
  if (manifest && allOf(manifest, 'manifest:encryption-data').length > 0) {
    throw paperError('paper-locked');
  }
  if (parts.names.some((name) => /^(?:Basic|Scripts)\/.+\.(?:xml|xlb|py|js|bsh)$/i.test(name))) {
    // LibreOffice writes empty libraries into documents without any macro.
    if (await hasMacros(parts)) throw paperError('paper-macros');
  }
  const content = await parts.bytes('content.xml');
  if (!content) throw paperError('paper-broken');
  const draft = new Draft();
  const styles = [await parts.xml('styles.xml')].flatMap((each) => (each ? stylesIn(each) : []));
  // Styles stand before the text; the text is taken block by block, and its styles are known then.
  const known = new Map(styles);
  const bullets = new Map<string, boolean[]>();
  const outline = parseXml(content, { of: 'office:text', take: () => undefined });
  for (const [name, style] of stylesIn(outline)) known.set(name, style);
  for (const list of allOf(outline, 'text:list-style')) {
    const levels = elementsOf(list).map(({ name }) => name === 'text:list-level-style-bullet');
    bullets.set(list.attributes.get('style:name') ?? '', levels);
  }
  const body = new OdtBody(draft, known, bullets);
  parseXml(content, { of: 'office:text', take: (block) => body.block(block) });
  return draft.finish('odt');
}

async function hasMacros(parts: Package): Promise<boolean> {
  if (parts.names.some((name) => name.startsWith('Scripts/'))) return true;
  const libraries = parts.names.filter((name) => /^Basic\/[^/]+\/script-lb\.xml$/.test(name));
  for (const name of libraries) {
    const library = await parts.xml(name);
    if (library && elementsOf(library).length > 0) return true;
  }
  return false;
}

function stylesIn(parent: XmlElement): [string, TextStyle][] {
  return allOf(parent, 'style:style').map((style) => {
    const text = elementOf(style, 'style:text-properties');
    const weight = text?.attributes.get('fo:font-weight');
    const slope = text?.attributes.get('fo:font-style');
    return [
      style.attributes.get('style:name') ?? '',
      {
        parent: style.attributes.get('style:parent-style-name'),
        list: style.attributes.get('style:list-style-name'),
        title: /^(?:Title|Titel|Titre)$/.test(
          style.attributes.get('style:display-name') ?? style.attributes.get('style:name') ?? '',
        ),
        bold: weight === undefined ? undefined : weight !== 'normal' && Number(weight) !== 400,
        italic: slope === undefined ? undefined : slope !== 'normal',
        hidden: text?.attributes.get('text:display') === 'none',
      },
    ];
  });
}
