'use client';

import type { CommentKind } from '@reshelve/domain/comments';
import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { Selected } from '../selecting';
import type { PlainStep } from '../steps';
import type { Pen, Written } from './comment-form';

/* Whoever only reads needs none of it: it comes when it is used. */
const Writing = lazy(() => import('./writing'));
const OpenTool = lazy(() => import('./open-tool'));

/** What is open on the desk: a form, and the element that it stands in. */
export type Tool = { place: Element } & (
  | { kind: 'comment'; written: Written }
  | { kind: 'answer'; on: string; review: string | undefined; name: string }
  | { kind: 'step'; on: string; review: string | undefined; step: PlainStep }
);

/** Begins a comment on words, or on the whole. */
export type Begin = (selected: Selected | null, kind: CommentKind) => void;

/**
 * Around a version and what is said about it, both of which the server has written: opens comments
 * by their words and shows the words of comments, and holds the one form that is open. Nothing of
 * the text is made anew by any of it, however long it is.
 */
export function Desk({
  pen,
  canComment,
  drafts,
  children,
}: {
  pen: Pen;
  canComment: boolean;
  /** What the reader has written and not sent. */
  drafts: readonly Written[];
  children: ReactNode;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const [tool, setTool] = useState<Tool | null>(null);
  useEffect(() => {
    setReady(true);
  }, []);
  useHighlights(root);
  useDoors(root, drafts, setTool);
  const begin = useCallback<Begin>((selected, kind) => {
    const place = slotFor(root.current, selected?.passage.from);
    if (!place) return;
    setTool({
      kind: 'comment',
      place,
      written: {
        id: crypto.randomUUID(),
        revision: 0,
        words: { kind, passage: selected?.passage ?? null, text: '', replacement: null },
        quote: selected?.quote ?? '',
        parentId: null,
      },
    });
  }, []);
  return (
    <div ref={root} className="space-y-8">
      {children}
      {isReady && canComment && (
        <Suspense fallback={null}>
          <Writing
            root={root}
            pen={pen}
            begin={begin}
            writingOn={tool?.kind === 'comment' ? tool.written.words.passage : null}
          />
        </Suspense>
      )}
      {tool &&
        createPortal(
          <Suspense fallback={null}>
            <OpenTool
              key={keyOf(tool)}
              pen={pen}
              tool={tool}
              close={() => {
                setTool(null);
                comeBack(root.current, tool);
              }}
            />
          </Suspense>,
          tool.place,
        )}
    </div>
  );
}

/** The focus goes back to where the form was opened. */
function comeBack(root: HTMLElement | null, tool: Tool): void {
  const from = tool.kind === 'comment' ? tool.written.words.passage?.from : undefined;
  const lines = [...(root?.querySelectorAll<HTMLElement>('[data-from]') ?? [])];
  const stop =
    from === undefined
      ? tool.place.closest('details')?.querySelector('summary')
      : lines.findLast(({ dataset }) => Number(dataset['from']) <= from);
  stop?.focus({ preventScroll: true });
}

const keyOf = (tool: Tool): string =>
  tool.kind === 'comment' ? tool.written.id : `${tool.kind}-${tool.on}`;

/** Where a comment on words from there on is written: beside them. */
function slotFor(root: HTMLElement | null, from: number | undefined): Element | undefined {
  const slots = [...(root?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])];
  if (from === undefined) return slots.find(({ dataset }) => dataset['slot'] === 'whole');
  return slots.findLast(({ dataset }) => Number(dataset['slot']) <= from);
}

const idsOf = (words: Element): string[] =>
  words.getAttribute('data-said')?.split(' ').filter(Boolean) ?? [];

/** Words that were pointed at open what is said about them; a comment shows its words. */
function useHighlights(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const desk = root.current;
    if (!desk) return;
    const ended = new AbortController();
    const { signal } = ended;
    let current: string | undefined;
    const show = (id: string | undefined) => {
      if (id === current) return;
      for (const words of desk.querySelectorAll('[data-current]'))
        words.removeAttribute('data-current');
      current = id;
      if (id === undefined) return;
      for (const words of desk.querySelectorAll(`[data-said~="${CSS.escape(id)}"]`)) {
        words.setAttribute('data-current', '');
      }
    };
    const under = ({ target }: Event) => {
      const card = target instanceof Element ? target.closest('[data-comment]') : null;
      show(card?.getAttribute('data-comment') ?? undefined);
    };
    desk.addEventListener('pointerover', under, { signal });
    desk.addEventListener('focusin', under, { signal });
    desk.addEventListener(
      'click',
      ({ target }) => {
        const words = target instanceof Element ? target.closest('[data-said]') : null;
        if (!words || document.getSelection()?.isCollapsed === false) return;
        const cards = idsOf(words).flatMap((id) => document.getElementById(id) ?? []);
        for (const card of cards) if (card instanceof HTMLDetailsElement) card.open = true;
        cards[0]?.querySelector('summary')?.focus({ preventScroll: true });
        cards[0]?.scrollIntoView({ block: 'nearest' });
      },
      { signal },
    );
    return () => {
      ended.abort();
    };
  }, [root]);
}

/** Links that lead to a form open it where they stand. */
function useDoors(
  root: RefObject<HTMLElement | null>,
  drafts: readonly Written[],
  open: (tool: Tool) => void,
): void {
  useEffect(() => {
    const desk = root.current;
    const follow = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[data-step]') : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      const tool = toolBehind(link, drafts);
      if (!tool) return;
      event.preventDefault();
      open(tool);
    };
    desk?.addEventListener('click', follow);
    return () => desk?.removeEventListener('click', follow);
  }, [root, drafts, open]);
}

function toolBehind({ dataset }: HTMLAnchorElement, drafts: readonly Written[]): Tool | null {
  const { step, on = '', of = on, review, name = '' } = dataset;
  const place = document.querySelector(`[data-tools="${CSS.escape(of)}"]`);
  if (!place) return null;
  if (step === 'change') {
    const written = drafts.find(({ id }) => id === on);
    return written ? { kind: 'comment', place, written } : null;
  }
  if (step === 'answer') return { kind: 'answer', place, on, review, name };
  return { kind: 'step', place, on, review, step: step as PlainStep };
}
