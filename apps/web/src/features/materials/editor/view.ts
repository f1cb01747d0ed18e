import type { Document } from '@reshelve/domain/documents';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { clipboard } from './clipboard';
import { keys, rules } from './commands';
import { documentOf, written } from './written';

/** Where it is, and who is told of what. */
export interface EditorOptions {
  place: HTMLElement;
  document: Document;
  attributes: Readonly<Record<string, string>>;
  /** Keys of the page around it. */
  commands: Readonly<Record<string, Command>>;
  /** After everything that happens in it. */
  changed: (state: EditorState) => void;
  /** Somebody wrote. */
  wrote: () => void;
  /** Something that was pasted stayed behind; empty where nothing did. */
  tell: (words: string) => void;
}

const FROM_ELSEWHERE = 'fromElsewhere';

/** Makes the place one to write in. */
export function editorIn({
  place,
  document,
  attributes,
  commands,
  changed,
  wrote,
  tell,
}: EditorOptions): EditorView {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: written(document),
      plugins: [rules, keymap(commands), ...keys, history()],
    }),
    attributes,
    ...clipboard(tell),
    dispatchTransaction: (transaction) => {
      const state = view.state.apply(transaction);
      view.updateState(state);
      changed(state);
      if (transaction.docChanged && transaction.getMeta(FROM_ELSEWHERE) !== true) wrote();
    },
  });
  return view;
}

export const documentIn = ({ state }: EditorView): Document => documentOf(state.doc);

/**
 * Puts another document there, changing no more than differs: the cursor stays where it was. It
 * cannot be undone, as nobody did it here.
 */
export function replaceDocument(view: EditorView, document: Document): void {
  const { doc, tr } = view.state;
  const next = written(document);
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  view.dispatch(tr.setMeta('addToHistory', false).setMeta(FROM_ELSEWHERE, true));
}
