'use client';

import { useEffect, useRef, useState } from 'react';
import { DraftSaver, type Saving } from '@/lib/draft-saver';

/**
 * In a form, saves what is entered while it is entered, and says so. Without a script the form has
 * its button. The form's `revision` field follows, so that sending it is no conflict.
 */
export function KeepsDraft({
  url,
  revision,
  read,
}: {
  /** Where it is saved. */
  url: string;
  revision: number;
  /** What is saved of the form; null while there is nothing yet. */
  read: (data: FormData) => object | null;
}) {
  const place = useRef<HTMLDivElement>(null);
  const reads = useRef(read);
  const [{ state, refusal }, say] = useState<{ state: Saving | null; refusal?: string }>({
    state: null,
  });
  useEffect(() => {
    reads.current = read;
  });
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const field = form.querySelector<HTMLInputElement>('input[name="revision"]');
    const saver = new DraftSaver({
      url,
      revision: Number(field?.value ?? revision),
      tell: (now, saved, refusal) => {
        if (field) field.value = String(saved);
        say({ state: now, ...(refusal !== undefined && { refusal }) });
      },
    });
    const ended = new AbortController();
    const { signal } = ended;
    /** What was left has been saved, as far as it could be: the form is sent as it is. */
    let passes = false;
    const leave = () => {
      if (document.hidden) saver.leave();
    };
    form.addEventListener('input', () => saver.change(reads.current(new FormData(form))), {
      signal,
    });
    form.addEventListener(
      'submit',
      (event) => {
        if (passes || !saver.isBehind) {
          passes = false;
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        const { submitter } = event;
        const isDropped = submitter instanceof HTMLButtonElement && submitter.value === 'drop';
        void (isDropped ? saver.forget() : saver.flush()).finally(() => {
          passes = true;
          form.requestSubmit(submitter);
        });
      },
      { signal, capture: true },
    );
    document.addEventListener('visibilitychange', leave, { signal });
    window.addEventListener('pagehide', () => saver.leave(), { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (saver.isBehind) event.preventDefault();
      },
      { signal },
    );
    return () => {
      saver.leave();
      saver.end();
      ended.abort();
    };
  }, [url, revision]);
  const isFine = state === 'saved' || state === 'saving';
  return (
    <div ref={place} className="text-sm text-muted">
      {isFine && <p>{WORDS[state]}</p>}
      <p role="status">
        {state && !isFine ? (state === 'refused' && refusal) || WORDS[state] : ''}
      </p>
    </div>
  );
}

const WORDS: Readonly<Record<Saving, string>> = {
  saved: 'Saved. Nobody else sees it yet.',
  saving: 'Saving…',
  failing: 'Not saved yet: there is no answer. Keep this page open, and it is saved by itself.',
  out: 'Not saved: you have been signed out. Sign in in another tab, and it is saved by itself.',
  stale:
    'Not saved: this was changed in another window meanwhile. Copy what you want to keep, then load the page again.',
  refused: 'Not saved: this cannot be saved as it is.',
};
