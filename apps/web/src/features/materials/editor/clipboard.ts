import type { Block } from '@reshelve/domain/documents';
import { isAddress, normalised } from '@reshelve/domain/normal-document';
import { DOMParser, DOMSerializer, Fragment, Slice } from 'prosemirror-model';
import type { EditorProps, EditorView } from 'prosemirror-view';
import { type Pasted, pastedPage, pastedText } from './pasted';
import { type HeadingAttributes, type ItemAttributes, marks, nodes, schema } from './schema';
import { lineOf } from './written';

/**
 * How words come in from other programs, and go out to them.
 * @param tell what of something pasted stayed behind, in words
 */
export function clipboard(tell: (words: string) => void): EditorProps {
  const take = (pasted: Pasted): Slice => {
    tell(leftBehind(pasted));
    return sliceOf(pasted.blocks);
  };
  return {
    clipboardParser: new PasteParser(take),
    clipboardTextParser: (text) => take(pastedText(text)),
    clipboardSerializer: new CopySerializer(
      DOMSerializer.nodesFromSchema(schema),
      DOMSerializer.marksFromSchema(schema),
    ),
    handlePaste: linkSelected,
  };
}

function sliceOf(blocks: readonly Block[]): Slice {
  return Slice.maxOpen(Fragment.from(normalised({ blocks }).blocks.map(lineOf)));
}

function leftBehind({ pictures, links }: Pasted): string {
  const said = [
    ...(pictures > 0 ? ['Pictures stay behind: only words are kept here.'] : []),
    ...(links > 0 ? ['Links that lead nowhere on the web are kept as words.'] : []),
  ];
  return said.join(' ');
}

class PasteParser extends DOMParser {
  readonly #take: (pasted: Pasted) => Slice;

  constructor(take: (pasted: Pasted) => Slice) {
    super(schema, []);
    this.#take = take;
  }

  override parseSlice(page: globalThis.Node): Slice {
    return this.#take(pastedPage(page));
  }
}

/** An address pasted over words makes them a link. */
function linkSelected({ state, dispatch }: EditorView, { clipboardData }: ClipboardEvent): boolean {
  const href = clipboardData?.getData('text/plain').trim() ?? '';
  const { from, to, empty, $from, $to } = state.selection;
  if (empty || !isAddress(href) || !$from.sameParent($to)) return false;
  dispatch(state.tr.addMark(from, to, marks.link.create({ href })));
  return true;
}

/** Writes with the lists, tables and headings of HTML. */
class CopySerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options: { document?: globalThis.Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    if (fragment.firstChild?.isTextblock !== true) {
      return super.serializeFragment(fragment, options, target);
    }
    const page = options.document ?? document;
    const into = target ?? page.createDocumentFragment();
    /** What the last line is in, the outermost first. */
    let lists: HTMLElement[] = [];
    let table: HTMLElement | null = null;
    fragment.forEach((line) => {
      if (line.type !== nodes.item) lists = [];
      if (line.type !== nodes.row) table = null;
      const write = (name: string, parent: Node): HTMLElement => {
        const element = parent.appendChild(page.createElement(name));
        super.serializeFragment(line.content, options, element);
        return element;
      };
      if (line.type === nodes.item) {
        const { list, depth } = line.attrs as ItemAttributes;
        const name = list === 'number' ? 'ol' : 'ul';
        lists = lists.slice(0, depth + 1);
        if (lists.length > depth && lists.at(-1)?.localName !== name) lists.pop();
        while (lists.length <= depth) {
          const parent = lists.at(-1)?.lastElementChild ?? lists.at(-1) ?? into;
          lists.push(parent.appendChild(page.createElement(name)));
        }
        write('li', lists[depth] ?? into);
      } else if (line.type === nodes.row) {
        table ??= into.appendChild(page.createElement('table'));
        const row = table.appendChild(page.createElement('tr'));
        for (const cell of line.textContent.split('\t')) {
          row.appendChild(page.createElement('td')).textContent = cell;
        }
      } else if (line.type === nodes.heading) {
        write(`h${String((line.attrs as HeadingAttributes).level)}`, into);
      } else write('p', into);
    });
    return into;
  }
}
