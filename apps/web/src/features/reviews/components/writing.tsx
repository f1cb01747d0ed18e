'use client';

import type { CommentKind } from '@reshelve/domain/comments';
import type { Passage } from '@reshelve/domain/passages';
import { buttonClass } from '@reshelve/ui/button';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { followKeys } from '../keys';
import { linesIn, rangeOf, type Selected, selectedIn, wholeLine, wholeOf } from '../selecting';
import type { Pen } from './comment-form';
import type { Begin } from './desk';

const HIGHLIGHT = 'reviewing';
/** A selection that has not changed for so many milliseconds is meant. */
const SETTLED = 150;
/** From this width on the buttons stand by the words. */
const WIDE = '(min-width: 64rem)';

/** Chooses words, by mouse, touch or keyboard, and begins to write about them. */
export default function Writing({
  root,
  pen: { isMentor },
  begin,
  writingOn,
}: {
  root: RefObject<HTMLElement | null>;
  pen: Pen;
  begin: Begin;
  /** The words that are being written about. */
  writingOn: Passage | null;
}) {
  const [chosen, choose] = useState<Selected | null>(null);
  const [said, say] = useState('');
  const start = (kind: CommentKind, selected = chosen) => {
    choose(null);
    document.getSelection()?.removeAllRanges();
    begin(selected, kind);
  };
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });

  useEffect(() => {
    const desk = root.current;
    if (!desk) return;
    const ended = new AbortController();
    const { signal } = ended;
    let timer: number | undefined;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        choose(selectedIn(desk, document.getSelection()));
      }, SETTLED);
    };
    // What was selected before the script had come.
    look();
    document.addEventListener('selectionchange', look, { signal });
    desk.addEventListener('click', (event) => followLink(event, desk, latest), { signal });
    desk.addEventListener('pointerup', (event) => offerTouched(event, choose), { signal });
    followKeys(desk, {
      signal,
      isMentor,
      say,
      choose,
      start: (kind, it) => latest.current(kind, it),
    });
    return () => {
      ended.abort();
      window.clearTimeout(timer);
    };
  }, [root, isMentor]);

  useEffect(() => {
    const desk = root.current;
    // Where a browser cannot do that, the words stand above the field all the same.
    if (!desk || !writingOn || !('highlights' in CSS)) return;
    const range = rangeOf(desk, writingOn);
    if (!range) return;
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [root, writingOn]);

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {chosen && <Bar root={root} chosen={chosen} isMentor={isMentor} start={start} />}
    </>
  );
}

/** The links beside a piece and under the whole. */
function followLink(
  event: MouseEvent,
  desk: HTMLElement,
  latest: RefObject<(kind: CommentKind, selected?: Selected | null) => void>,
): void {
  const link = event.target instanceof Element ? event.target.closest('[data-comment-on]') : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  const row = link.closest('[data-row]');
  latest.current('remark', row && desk.contains(row) ? wholeOf(linesIn(row)) : null);
}

/** A tap on a line is the way to it for those who do not select by touch. */
function offerTouched(
  event: PointerEvent,
  choose: (update: (now: Selected | null) => Selected | null) => void,
): void {
  if (event.pointerType !== 'touch' || !(event.target instanceof Element)) return;
  const line = event.target.closest<HTMLElement>('[data-from]');
  if (!line || event.target.closest('a, [data-said]')) return;
  if (document.getSelection()?.isCollapsed === false) return;
  choose((now) => (now ? null : wholeLine(line)));
}

/** What can be done with the chosen words: by them, or at the foot of a narrow window. */
function Bar({
  root,
  chosen,
  isMentor,
  start,
}: {
  root: RefObject<HTMLElement | null>;
  chosen: Selected;
  isMentor: boolean;
  start: (kind: CommentKind) => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = bar.current;
    const place = root.current && rangeOf(root.current, chosen.passage)?.getBoundingClientRect();
    if (!box || !place || !window.matchMedia(WIDE).matches) return;
    const above = place.top - box.offsetHeight - 8;
    const top = above > 0 ? above : Math.min(place.bottom + 8, window.innerHeight - 64);
    box.style.top = `${String(top + window.scrollY)}px`;
    box.style.left = `${String(Math.max(8, place.left))}px`;
  }, [root, chosen]);
  const button = (kind: CommentKind, label: string) => (
    <button
      type="button"
      className={buttonClass(kind === 'remark' ? 'primary' : 'secondary')}
      // The selection stays until it has been taken up.
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        start(kind);
      }}
    >
      {label}
    </button>
  );
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="With the words you have chosen"
      className="z-20 flex flex-wrap gap-2 rounded border border-edge bg-sheet p-2 shadow-sheet max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:justify-center max-lg:pb-4 lg:absolute"
    >
      {button('remark', 'Comment')}
      {isMentor && button('suggestion', 'Suggest other words')}
      {isMentor && button('praise', 'Praise')}
    </div>
  );
}
