'use client';

import { type KeyboardEvent, useActionState, useEffect, useRef } from 'react';
import { SubmitButton } from '@reshelve/ui/submit-button';
import type { Group, Item } from '../items';
import { orKept } from '@/lib/unsent';
import { nothingDone, notSettled, type Settling } from '../settling';
import { Identity } from './identity';
import { Later } from './later';

type Settle = (before: Settling, data: FormData) => Promise<Settling>;

/**
 * What needs the returner, each item dealt with in place. Plain forms, which work without
 * JavaScript; with it, the place is kept: the next item takes the focus, what was done is said, and
 * the keys of {@link Keys} work while the focus is in the list.
 */
export function TodayList({
  groups,
  today,
  settle,
}: {
  groups: readonly Group[];
  today: string;
  settle: Settle;
}) {
  const [state, send] = useActionState(orKept(settle, notSettled), nothingDone);
  const here = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLDivElement>(null);
  /** Which item was acted on, and which stood after it. */
  const left = useRef<{ key: string; next: string | null; attempt: number } | null>(null);
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));

  useEffect(() => {
    const acted = left.current;
    if (!acted || acted.attempt === state.attempt) return;
    const undone = state.did?.what === 'undone';
    // What was done shows a moment later, when the page has come anew.
    if (state.did && !undone && keys.includes(acted.key)) return;
    if (undone && !keys.includes(state.did?.key ?? '')) return;
    left.current = null;
    const wanted = undone ? state.did?.key : state.problem ? acted.key : acted.next;
    const item = itemOf(here.current, wanted);
    (item ?? told.current)?.focus();
  });

  const remember = (key: string) => {
    const at = keys.indexOf(key);
    const next = keys[at + 1] ?? keys[at - 1] ?? null;
    left.current = { key, next, attempt: state.attempt };
  };

  return (
    <div ref={here} onKeyDown={onKey} className="space-y-6">
      <div
        ref={told}
        role="status"
        tabIndex={-1}
        className={
          state.did || state.problem
            ? 'flex flex-wrap items-center justify-between gap-x-4 rounded border-l-4 border-accent bg-accent-soft px-4 py-1'
            : 'sr-only'
        }
      >
        {state.problem && (
          <p className="py-2">
            {state.problem}{' '}
            {state.expired && (
              <a className="link" href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
                Sign in in a new tab
              </a>
            )}
          </p>
        )}
        {state.did && <p className="py-2">{state.did.words}</p>}
        {state.did && state.did.what !== 'undone' && (
          <form
            action={send}
            data-tells-unsent=""
            onSubmit={() => {
              remember(state.did?.key ?? '');
            }}
          >
            <Identity item={state.did} />
            <SubmitButton variant="quiet" name="do" value="undo">
              Undo
            </SubmitButton>
          </form>
        )}
      </div>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`} className="space-y-2">
          <h2 id={`group-${group.id}`} className="text-xl">
            {group.title}
          </h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-sheet shadow-sheet">
            {group.items.map((item) => (
              <li
                key={item.key}
                data-item={item.key}
                tabIndex={-1}
                className="gap-x-6 px-5 py-3 sm:flex sm:items-start sm:justify-between sm:px-6"
              >
                <Words item={item} />
                <div
                  onSubmit={() => {
                    remember(item.key);
                  }}
                  className="flex flex-wrap items-start gap-x-4 sm:shrink-0 sm:justify-end"
                >
                  <form action={send} data-tells-unsent="">
                    <Identity item={item} />
                    <SubmitButton variant="quiet" name="do" value="done">
                      Done<span className="sr-only">: {item.title}</span>
                    </SubmitButton>
                  </form>
                  <Later item={item} today={today} send={send} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length > 0 && <Keys />}
    </div>
  );
}

function Words({ item }: { item: Item }) {
  return (
    <div className="min-w-0 pt-2">
      <p className="text-sm text-muted">{[item.label, item.when].filter(Boolean).join(', ')}</p>
      <p>
        <a
          className="link inline-flex min-h-target items-center font-semibold"
          href={item.href}
          data-open=""
        >
          {item.title}
        </a>
        {item.detail && <span className="-mt-2 block text-muted">{item.detail}</span>}
      </p>
      {item.why && <p className="max-w-prose">{item.why}</p>}
    </div>
  );
}

function Keys() {
  return (
    <p className="hidden text-sm text-muted sm:block">
      With the keyboard, in this list: <kbd>↓</kbd> and <kbd>↑</kbd> go from item to item,{' '}
      <kbd>Enter</kbd> opens, <kbd>D</kbd> is done, <kbd>L</kbd> later, <kbd>U</kbd> undo.
    </p>
  );
}

function itemOf(list: HTMLElement | null, key: string | null | undefined): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key ?? '')}"]`) ?? null;
}

/** Single keys, only while the focus is in the list, and never while something is being typed. */
function onKey(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement)) return;
  // A day is typed with arrows and letters, too.
  if (target instanceof HTMLInputElement && event.key !== 'Escape') return;
  const item = target.closest<HTMLElement>('[data-item]');
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const press = (selector: string, within: HTMLElement | null) => {
    const control = within?.querySelector<HTMLElement>(selector);
    if (!control) return;
    event.preventDefault();
    control.click();
  };
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = items[item ? items.indexOf(item) + step : 0];
      if (!next) return;
      event.preventDefault();
      next.focus();
      return;
    }
    case 'Enter':
      if (target === item) press('[data-open]', item);
      return;
    case 'd':
    case 'D':
      press('button[value="done"]', item);
      return;
    case 'l':
    case 'L': {
      const menu = item?.querySelector('details');
      if (!menu) return;
      event.preventDefault();
      menu.open = true;
      menu.querySelector('button')?.focus();
      return;
    }
    case 'u':
    case 'U':
      press('button[value="undo"]', currentTarget);
      return;
    case 'Escape': {
      const menu = target.closest('details');
      if (!menu?.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  }
}
