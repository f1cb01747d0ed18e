'use client';

import { classes } from '@reshelve/ui/classes';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import {
  bold,
  heading,
  indent,
  isHeading,
  isList,
  isMarked,
  italic,
  list,
} from '../editor/commands';
import { linkPlace } from '../editor/links';
import { marks } from '../editor/schema';

interface Tool {
  label: string;
  /** As `aria-keyshortcuts` has it, with Control for whatever the system has. */
  keys: string;
  face: ReactNode;
  /** The link's asks first. */
  command: Command | 'link';
  isOn?: (state: EditorState) => boolean;
  isPossible?: (state: EditorState) => boolean;
}

const drawn = (path: string): ReactNode => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    className="size-5 fill-none stroke-current stroke-[1.6]"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={path} />
  </svg>
);

const GROUPS: readonly (readonly Tool[])[] = [
  [
    {
      label: 'Bold',
      keys: 'Control+B',
      face: <span className="font-bold">B</span>,
      command: bold,
      isOn: (state) => isMarked(state, marks.bold),
    },
    {
      label: 'Italics',
      keys: 'Control+I',
      face: <span className="font-serif italic">I</span>,
      command: italic,
      isOn: (state) => isMarked(state, marks.italic),
    },
    {
      label: 'Link',
      keys: 'Control+K',
      face: drawn(
        'M8 12l4-4M9 6l1.5-1.5a3.5 3.5 0 0 1 5 5L14 11M6 9l-1.5 1.5a3.5 3.5 0 0 0 5 5L11 14',
      ),
      command: 'link',
      isOn: (state) => linkPlace(state).href !== '',
    },
  ],
  [
    ...([1, 2, 3] as const).map((level): Tool => ({
      // Begins as it looks, for whoever speaks to their computer.
      label: `H${String(level)} heading`,
      keys: `Control+Alt+${String(level)}`,
      face: (
        <span className="font-serif font-semibold">
          H<span className="text-sm">{level}</span>
        </span>
      ),
      command: heading(level),
      isOn: (state) => isHeading(state, level),
    })),
  ],
  [
    {
      label: 'Bulleted list',
      keys: 'Control+Shift+8',
      face: drawn('M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01'),
      command: list('bullet'),
      isOn: (state) => isList(state, 'bullet'),
    },
    {
      label: 'Numbered list',
      keys: 'Control+Shift+7',
      face: drawn('M9 5h8M9 10h8M9 15h8M3 4l1.5-1v4M3 12.5h2.5L3 16.5h2.5'),
      command: list('number'),
      isOn: (state) => isList(state, 'number'),
    },
    {
      label: 'Further out',
      keys: 'Control+[',
      face: drawn('M10 5h7M10 10h7M10 15h7M6 7l-3 3 3 3'),
      command: indent(-1),
      isPossible: (state) => indent(-1)(state),
    },
    {
      label: 'Further in',
      keys: 'Control+]',
      face: drawn('M10 5h7M10 10h7M10 15h7M3 7l3 3-3 3'),
      command: indent(1),
      isPossible: (state) => indent(1)(state),
    },
  ],
  [
    {
      label: 'Undo',
      keys: 'Control+Z',
      face: drawn('M4 8h8a4 4 0 0 1 0 8H8M7 5L4 8l3 3'),
      command: undo,
      isPossible: (state) => undoDepth(state) > 0,
    },
    {
      label: 'Redo',
      keys: 'Control+Y',
      face: drawn('M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3'),
      command: redo,
      isPossible: (state) => redoDepth(state) > 0,
    },
  ],
];
const TOOLS = GROUPS.flat();

/** What can be done to words, in one stop of the Tab key: arrows lead from one to the next. */
export function EditorToolbar({
  toolbar,
  controls,
  state,
  run,
  link,
  leave,
}: {
  toolbar: RefObject<HTMLDivElement | null>;
  /** The id of what it works on. */
  controls: string;
  state: EditorState;
  run: (command: Command) => void;
  link: () => void;
  /** Back to the words. */
  leave: () => void;
}) {
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      leave();
      return;
    }
    const to = {
      ArrowRight: (at + 1) % TOOLS.length,
      ArrowLeft: (at - 1 + TOOLS.length) % TOOLS.length,
      Home: 0,
      End: TOOLS.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    toolbar.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label="How words are set"
      aria-controls={controls}
      onKeyDown={move}
      className="flex flex-wrap gap-x-3 gap-y-1 border-b border-line bg-tray p-1"
    >
      {GROUPS.map((tools, group) => (
        <div key={group} role="presentation" className="flex flex-wrap">
          {tools.map((tool) => {
            const index = TOOLS.indexOf(tool);
            const isOn = tool.isOn?.(state);
            const isPossible = tool.isPossible?.(state) ?? true;
            return (
              <button
                key={tool.label}
                type="button"
                tabIndex={index === at ? 0 : -1}
                aria-label={tool.label}
                aria-keyshortcuts={tool.keys}
                aria-pressed={isOn}
                aria-disabled={!isPossible || undefined}
                title={`${tool.label} (${tool.keys.replace('Control', 'Ctrl')})`}
                onFocus={() => {
                  setAt(index);
                }}
                // The words keep their selection.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => {
                  if (tool.command === 'link') link();
                  else if (isPossible) run(tool.command);
                }}
                className={classes(
                  'inline-flex size-target cursor-pointer items-center justify-center rounded-sm text-ink',
                  'hover:bg-sheet aria-disabled:cursor-default aria-disabled:opacity-50',
                  'aria-pressed:bg-accent aria-pressed:text-on-accent',
                )}
              >
                {tool.face}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
