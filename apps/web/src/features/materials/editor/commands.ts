import {
  baseKeymap,
  chainCommands,
  setBlockType,
  splitBlockAs,
  toggleMark,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, Node } from 'prosemirror-model';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import { type HeadingAttributes, type ItemAttributes, marks, nodes } from './schema';

const DEEPEST = 2;

/** The lines that the selection is in. */
function linesIn({ doc, selection: { from, to } }: EditorState): { line: Node; at: number }[] {
  const lines: { line: Node; at: number }[] = [];
  doc.nodesBetween(from, to, (line, at) => {
    if (line.isTextblock) lines.push({ line, at });
    return !line.isTextblock;
  });
  return lines;
}

/** Whether all that is selected, or what is typed next, is set so. */
export function isMarked(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  let all = true;
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText && !type.isInSet(node.marks)) all = false;
  });
  return all;
}

export const isHeading = (state: EditorState, level: HeadingAttributes['level']): boolean =>
  linesIn(state).every(
    ({ line }) => line.type === nodes.heading && (line.attrs as HeadingAttributes).level === level,
  );

export const isList = (state: EditorState, list: ItemAttributes['list']): boolean =>
  linesIn(state).every(
    ({ line }) => line.type === nodes.item && (line.attrs as ItemAttributes).list === list,
  );

export const bold = toggleMark(marks.bold);
export const italic = toggleMark(marks.italic);
const toParagraph = setBlockType(nodes.paragraph);

/** Makes the lines headings, or paragraphs again. */
export const heading =
  (level: HeadingAttributes['level']): Command =>
  (state, dispatch) =>
    (isHeading(state, level) ? toParagraph : setBlockType(nodes.heading, { level }))(
      state,
      dispatch,
    );

/** Makes the lines items of a list, or paragraphs again. Items keep their depth. */
export const list =
  (kind: ItemAttributes['list']): Command =>
  (state, dispatch) => {
    if (isList(state, kind)) return toParagraph(state, dispatch);
    const { tr } = state;
    for (const { line, at } of linesIn(state)) {
      const depth = line.type === nodes.item ? (line.attrs as ItemAttributes).depth : 0;
      tr.setNodeMarkup(at, nodes.item, { list: kind, depth });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Moves items deeper, at most one below the item before them, or out again. */
export const indent =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { tr } = state;
    for (const { line, at } of linesIn(state)) {
      if (line.type !== nodes.item) continue;
      const before = tr.doc.resolve(at).nodeBefore;
      const above = before?.type === nodes.item ? (before.attrs as ItemAttributes).depth + 1 : 0;
      const { depth } = line.attrs as ItemAttributes;
      const next = Math.max(0, Math.min(depth + by, by > 0 ? above : DEEPEST, DEEPEST));
      if (next !== depth) tr.setNodeMarkup(at, null, { ...line.attrs, depth: next });
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** An item without words goes out by a level, and at last is a paragraph. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const line = $from.parent;
  if (!empty || line.type !== nodes.item || line.content.size > 0) return false;
  return indent(-1)(state, dispatch) || toParagraph(state, dispatch);
};

/** At the beginning of a line that is not a paragraph, taking back makes it one first. */
const takeBack: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type === nodes.paragraph) return false;
  return indent(-1)(state, dispatch) || toParagraph(state, dispatch);
};

/** After an item comes the next one; after the end of anything else a paragraph. */
const nextLine = splitBlockAs((line, atEnd) => {
  if (line.type === nodes.item) return { type: line.type, attrs: line.attrs };
  return atEnd ? { type: nodes.paragraph } : null;
});

/** What keys do, with the ones that a person is told of first. Tab is left to go on by. */
export const keys: readonly Plugin[] = [
  keymap({
    'Mod-b': bold,
    'Mod-i': italic,
    'Mod-Alt-1': heading(1),
    'Mod-Alt-2': heading(2),
    'Mod-Alt-3': heading(3),
    'Mod-Alt-0': toParagraph,
    'Mod-Shift-8': list('bullet'),
    'Mod-Shift-7': list('number'),
    'Mod-]': indent(1),
    'Mod-[': indent(-1),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    Enter: chainCommands(leaveList, nextLine),
    'Shift-Enter': nextLine,
    Backspace: takeBack,
  }),
  keymap(baseKeymap),
];

const depthBefore = (state: EditorState, at: number): ItemAttributes['depth'] => {
  const before = state.doc.resolve(at).nodeBefore;
  return before?.type === nodes.item ? (before.attrs as ItemAttributes).depth : 0;
};

/** At the beginning of a line, as many write lists anyway: “- ”, “1. ”, “# ”. */
const itemRule = (pattern: RegExp, kind: ItemAttributes['list']) =>
  new InputRule(pattern, (state, _match, from, to) => {
    const $from = state.doc.resolve(from);
    if ($from.parent.type !== nodes.paragraph) return null;
    const depth = depthBefore(state, $from.before());
    return state.tr.delete(from, to).setBlockType(from, from, nodes.item, { list: kind, depth });
  });

export const rules: Plugin = inputRules({
  rules: [
    itemRule(/^[-*•]\s$/u, 'bullet'),
    itemRule(/^1[.)]\s$/u, 'number'),
    textblockTypeInputRule(/^(#{1,3})\s$/u, nodes.heading, ([, signs = '']) => ({
      level: signs.length,
    })),
  ],
});
