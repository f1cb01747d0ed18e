import { describe, expect, it } from '@jest/globals';
import type { Block, Document, Mark } from '@reshelve/domain/documents';
import { normalised } from '@reshelve/domain/normal-document';
import fc from 'fast-check';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { bold, heading, indent, list } from '@/features/materials/editor/commands';
import { addressOf, link, linkPlace, unlink } from '@/features/materials/editor/links';
import { pastedText } from '@/features/materials/editor/pasted';
import { documentOf, written } from '@/features/materials/editor/written';

const line = fc
  .string({
    unit: fc.constantFrom('a', 'word', ' ', 'é', 'ש', '🙂', '👩‍🏫', 'e\u0301', '*', '\t', '#', '- '),
    maxLength: 10,
  })
  .chain((text) => {
    const place = fc.nat({ max: text.length });
    const mark = fc
      .tuple(
        fc.constantFrom('bold', 'italic', 'https://a.example', 'mailto:a@b.example'),
        place,
        place,
      )
      .map(([kind, a, b]): Mark => {
        const at = { from: Math.min(a, b), to: Math.max(a, b) };
        return kind === 'bold' || kind === 'italic'
          ? { kind, ...at }
          : { kind: 'link', ...at, href: kind };
      });
    return fc.record({ text: fc.constant(text), marks: fc.array(mark, { maxLength: 4 }) });
  });
const block: fc.Arbitrary<Block> = fc
  .tuple(
    line,
    fc.constantFrom<'paragraph' | 'row' | 'heading' | 'item'>(
      'paragraph',
      'row',
      'heading',
      'item',
    ),
    fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    fc.constantFrom<'bullet' | 'number'>('bullet', 'number'),
  )
  .map(([words, kind, depth, items]): Block => {
    if (kind === 'heading') return { kind, level: (depth + 1) as 1 | 2 | 3, ...words };
    return kind === 'item' ? { kind, list: items, depth, ...words } : { kind, ...words };
  });
const someDocument: fc.Arbitrary<Document> = fc
  .array(block, { maxLength: 8 })
  .map((blocks) => normalised({ blocks }));

const paragraph = (text: string, marks: readonly Mark[] = []): Block => ({
  kind: 'paragraph',
  text,
  marks,
});

/** An editor of these lines, in which everything is selected, or a part by its places. */
function editorOf(blocks: readonly Block[], from?: number, to = from) {
  const doc = written({ blocks });
  let state = EditorState.create({ doc, plugins: [history()] });
  const select = (start: number, end: number) => {
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, start, end)));
  };
  select(from ?? 1, to ?? doc.content.size - 1);
  return {
    select,
    state: () => state,
    blocks: () => documentOf(state.doc).blocks,
    run: (command: Command) =>
      command(state, (transaction) => {
        state = state.apply(transaction);
      }),
  };
}

describe('the editor', () => {
  it('says of a document exactly what that says', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const doc = written(document);
        doc.check();
        expect(documentOf(doc)).toEqual(document);
      }),
    );
  });

  it('sets words in bold, and takes that back', () => {
    const editor = editorOf([paragraph('Ran a busy desk')], 7, 11);
    editor.run(bold);
    expect(editor.blocks()).toEqual([
      paragraph('Ran a busy desk', [{ kind: 'bold', from: 6, to: 10 }]),
    ]);
    editor.run(undo);
    expect(editor.blocks()).toEqual([paragraph('Ran a busy desk')]);
  });

  it('makes lines headings and lists, and paragraphs again', () => {
    const editor = editorOf([paragraph('One'), paragraph('Two')]);
    editor.run(heading(2));
    expect(editor.blocks()).toMatchObject([
      { kind: 'heading', level: 2 },
      { kind: 'heading', level: 2 },
    ]);
    editor.run(list('number'));
    expect(editor.blocks()).toMatchObject([
      { kind: 'item', list: 'number', depth: 0 },
      { kind: 'item', list: 'number', depth: 0 },
    ]);
    editor.run(list('bullet'));
    editor.run(list('bullet'));
    expect(editor.blocks()).toEqual([paragraph('One'), paragraph('Two')]);
  });

  it('moves items no further in than below the one before', () => {
    const editor = editorOf([paragraph('One'), paragraph('Two')]);
    editor.run(list('bullet'));
    expect(editor.run(indent(1))).toBe(true);
    expect(editor.blocks()).toMatchObject([{ depth: 0 }, { depth: 1 }]);
    expect(editor.run(indent(1))).toBe(false);
    editor.run(indent(-1));
    expect(editor.blocks()).toMatchObject([{ depth: 0 }, { depth: 0 }]);
  });

  it('finds a link whole from within, changes it and takes it away', () => {
    const editor = editorOf([paragraph('See the archive here')], 9, 16);
    editor.run(link(linkPlace(editor.state()), 'https://a.example', ''));
    expect(editor.blocks()).toEqual([
      paragraph('See the archive here', [
        { kind: 'link', from: 8, to: 15, href: 'https://a.example' },
      ]),
    ]);
    editor.select(11, 11);
    expect(linkPlace(editor.state())).toEqual({ from: 9, to: 16, href: 'https://a.example' });
    editor.run(unlink(linkPlace(editor.state())));
    expect(editor.blocks()).toEqual([paragraph('See the archive here')]);
  });

  it('writes the words of a link where there were none', () => {
    const editor = editorOf([paragraph('See ')], 5);
    editor.run(link(linkPlace(editor.state()), 'https://a.example', 'there'));
    expect(editor.blocks()).toEqual([
      paragraph('See there', [{ kind: 'link', from: 4, to: 9, href: 'https://a.example' }]),
    ]);
  });
});

describe('the address of a link', () => {
  it.each([
    ['https://library.example/a?b#c', 'https://library.example/a?b#c'],
    [' library.example/jobs ', 'https://library.example/jobs'],
    ['mary@library.example', 'mailto:mary@library.example'],
    ['mailto:mary@library.example', 'mailto:mary@library.example'],
  ])('is taken from %j', (typed, address) => {
    expect(addressOf(typed)).toBe(address);
  });

  it.each([
    ...[
      '',
      'library',
      'javascript:alert(1)',
      'JavaScript:alert(1)//a.example',
      '/here',
      'a b.example',
    ],
    ...['data:text/html,x', 'file:///etc/passwd', 'vbscript:x.y', 'javascript:%0aalert.call(1)'],
  ])('is not %j', (typed) => {
    expect(addressOf(typed)).toBeNull();
  });
});

describe('plain text that is pasted', () => {
  it('is a paragraph a line, with its rows and its items', () => {
    const text = 'Mary Berry\r\n\r\n• Stock\n- Rooms\n2) Audio\nPost\tYears\nIn 1999 - 2004';
    expect(normalised({ blocks: pastedText(text).blocks }).blocks).toEqual([
      paragraph('Mary Berry'),
      { kind: 'item', list: 'bullet', depth: 0, text: 'Stock', marks: [] },
      { kind: 'item', list: 'bullet', depth: 0, text: 'Rooms', marks: [] },
      { kind: 'item', list: 'number', depth: 0, text: 'Audio', marks: [] },
      { kind: 'row', text: 'Post\tYears', marks: [] },
      paragraph('In 1999 - 2004'),
    ]);
  });
});
