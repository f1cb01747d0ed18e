'use client';

import type { Document } from '@reshelve/domain/documents';
import { Details } from '@reshelve/ui/details';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type LinkPlace, link, linkPlace, unlink } from '../editor/links';
import { documentIn, editorIn, replaceDocument } from '../editor/view';
import '../editor/editor.css';
import { EditorToolbar } from './editor-toolbar';
import { type LinkDecision, LinkDialog } from './link-dialog';

/** What is around an editor can ask of it. */
export interface EditorHandle {
  words: () => Document;
  replace: (document: Document) => void;
  focus: () => void;
}

/** A document to write, set as it will be read. */
export function DocumentEditor({
  id,
  label,
  document,
  takesFocus,
  ready,
  wrote,
  left,
  children,
}: {
  id: string;
  label: string;
  /** What it begins with. */
  document: Document;
  /** Somebody was already writing. */
  takesFocus: boolean;
  ready: (editor: EditorHandle) => void;
  wrote: () => void;
  /** The focus went elsewhere. */
  left: () => void;
  /** What is said right below. */
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [linking, setLinking] = useState<LinkPlace | null>(null);
  const [told, setTold] = useState('');

  const askForLink = () => {
    if (view.current) setLinking(linkPlace(view.current.state));
  };
  const happenings = { ready, wrote, left, askForLink };
  const latest = useRef(happenings);
  useEffect(() => {
    latest.current = happenings;
  });

  useEffect(() => {
    if (!place.current) return;
    const editor = editorIn({
      place: place.current,
      document,
      attributes: {
        id,
        class: 'editor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-help`,
        lang: 'en-GB',
        spellcheck: 'true',
        autocapitalize: 'sentences',
      },
      commands: {
        'Mod-k': () => {
          latest.current.askForLink();
          return true;
        },
        'Alt-F10': () => {
          toolbar.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus();
          return true;
        },
      },
      changed: setState,
      wrote: () => {
        latest.current.wrote();
      },
      tell: setTold,
    });
    view.current = editor;
    setState(editor.state);
    latest.current.ready({
      words: () => documentIn(editor),
      replace: (next) => {
        replaceDocument(editor, next);
      },
      focus: () => {
        editor.focus();
      },
    });
    if (takesFocus) editor.focus();
    const leave = () => {
      latest.current.left();
    };
    editor.dom.addEventListener('blur', leave);
    return () => {
      editor.destroy();
      view.current = null;
    };
    // It begins once: what comes later comes by its handle.
  }, []);

  const run = (command: Command) => {
    const editor = view.current;
    if (!editor) return;
    command(editor.state, editor.dispatch, editor);
    editor.focus();
  };
  const decide = (decision: LinkDecision) => {
    const at = linking;
    if (!at) return;
    // While the dialog is there, nothing else takes the focus.
    flushSync(() => {
      setLinking(null);
    });
    if (decision === 'unlink') run(unlink(at));
    else if (decision) run(link(at, decision.href, decision.words));
    else view.current?.focus();
  };
  return (
    <div className="space-y-1.5">
      <p id={`${id}-label`} className="font-serif text-xl font-semibold">
        {label}
      </p>
      <div className="max-w-[46rem] rounded-sm border border-edge bg-sheet">
        {state && (
          <EditorToolbar
            toolbar={toolbar}
            controls={id}
            state={state}
            run={run}
            link={askForLink}
            leave={() => {
              view.current?.focus();
            }}
          />
        )}
        <div ref={place} />
      </div>
      {children}
      <p role="status" className="max-w-prose text-muted empty:hidden">
        {told}
      </p>
      <Keys id={`${id}-help`} />
      {linking && (
        <LinkDialog href={linking.href} wordless={linking.from === linking.to} decided={decide} />
      )}
    </div>
  );
}

/** Told to whoever wants to know; announced are the two that lead further. */
function Keys({ id }: { id: string }) {
  return (
    <>
      <p id={id} className="sr-only">
        Alt and F10 lead to how words are set, Tab leads on.
      </p>
      <Details summary="Keys, and what you can paste">
        <ul className="max-w-prose list-disc space-y-1 pl-5">
          <li>Ctrl (on a Mac, ⌘) with B is bold, with I italics, with K a link, with Z undoes.</li>
          <li>Ctrl and Alt with 1, 2 or 3 make a heading, with 0 plain words again.</li>
          <li>
            “- ” at the beginning of a line makes a list, “1. ” a numbered one, “# ” a heading. Ctrl
            with ] and [ moves an item further in and out.
          </li>
          <li>Alt and F10 lead to the buttons above, arrows from one to the next, Escape back.</li>
          <li>
            What you paste from Word or a web page keeps its headings, lists, tables, bold, italics
            and links. Fonts, colours and pictures stay behind.
          </li>
        </ul>
      </Details>
    </>
  );
}
