'use client';

import { useEffect, useRef, useState } from 'react';
import { followNews, useNews } from '@/lib/live';

/** Follows somebody's news while their pages are open: the count in the window's title, and a word
 * to those who cannot see it change. */
export function LiveNews({ enrolment, unread }: { enrolment: string; unread: number }) {
  useEffect(() => followNews(enrolment), [enrolment]);
  const count = useNews()?.unread ?? unread;
  useEffect(() => titleWithCount(count), [count]);
  return (
    <p role="status" className="sr-only">
      {useHasGrown(count) ? 'There is news for you.' : ''}
    </p>
  );
}

function useHasGrown(count: number): boolean {
  const before = useRef(count);
  const [grown, setGrown] = useState(false);
  useEffect(() => {
    setGrown(count > before.current);
    before.current = count;
  }, [count]);
  return grown;
}

/** Puts the count in front of the title, and of each that takes its place. @returns ends it */
function titleWithCount(count: number): () => void {
  const set = (shown: number) => {
    // "Error: " stays first: it is what a screen reader says of a form that did not go through.
    const title = document.title.replace(
      /^(Error: )?(?:\(\d+\) )?/,
      (_, error = '') => `${String(error)}${shown > 0 ? `(${String(shown)}) ` : ''}`,
    );
    if (document.title !== title) document.title = title;
  };
  const observer = new MutationObserver(() => {
    set(count);
  });
  set(count);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    set(0);
  };
}
