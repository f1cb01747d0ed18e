import type { Block, Mark as DocumentMark } from '@reshelve/domain/documents';
import { type DOMOutputSpec, Schema } from 'prosemirror-model';

type Item = Extract<Block, { kind: 'item' }>;
type Heading = Extract<Block, { kind: 'heading' }>;

export type ItemAttributes = Pick<Item, 'list' | 'depth'>;
export type HeadingAttributes = Pick<Heading, 'level'>;
export type LinkAttributes = Pick<Extract<DocumentMark, { kind: 'link' }>, 'href'>;

/** Keeps what was typed, and lets a row have its tabs. */
const line = { content: 'text*', group: 'block', whitespace: 'pre' } as const;

/**
 * What can be written: the domain's `Document`, one to one. Flat as that is, with lists that are
 * items of a depth, so that nothing can be written that a document cannot say. `defining` blocks
 * stay what they are when they are pasted.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { ...line, parseDOM: [{ tag: 'p', priority: 10 }], toDOM: () => ['p', 0] },
    heading: {
      ...line,
      attrs: { level: { default: 1 } },
      defining: true,
      parseDOM: [1, 2, 3].map((level) => ({ tag: `h${String(level + 1)}`, attrs: { level } })),
      // The page has the first level for its title.
      toDOM: ({ attrs }): DOMOutputSpec => [
        `h${String((attrs as HeadingAttributes).level + 1)}`,
        0,
      ],
    },
    item: {
      ...line,
      attrs: { list: { default: 'bullet' }, depth: { default: 0 } },
      defining: true,
      parseDOM: [
        {
          tag: 'p[data-list]',
          getAttrs: ({ dataset }) => ({
            list: dataset['list'] === 'number' ? 'number' : 'bullet',
            depth: Number(dataset['depth']) || 0,
          }),
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => {
        const { list, depth } = attrs as ItemAttributes;
        return ['p', { 'data-list': list, 'data-depth': String(depth) }, 0];
      },
    },
    row: {
      ...line,
      defining: true,
      parseDOM: [{ tag: 'p[data-row]' }],
      toDOM: () => ['p', { 'data-row': '' }, 0],
    },
    text: {},
  },
  marks: {
    // Whoever writes on at the end of a link does not write into it.
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (link) => ({ href: link.getAttribute('href') }) }],
      toDOM: ({ attrs }): DOMOutputSpec => [
        'a',
        { href: (attrs as LinkAttributes).href, rel: 'noopener noreferrer nofollow' },
        0,
      ],
    },
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

export const { nodes, marks } = schema;
