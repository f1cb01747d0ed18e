import type { ReactNode } from 'react';
import { classes } from './classes';

/** Something that happened. */
export interface Happening {
  id: string;
  title: ReactNode;
  /** When, as a `<time>`. */
  when: ReactNode;
  /** What was said or noted. */
  detail?: ReactNode;
  /** Something to do about it: a link to correct it. */
  action?: ReactNode;
  /** No longer counts: a corrected entry, still shown because history is never rewritten. */
  superseded?: boolean;
}

/** A history, in the order given. */
export function Timeline({ items }: { items: readonly Happening[] }) {
  return (
    <ol className="border-l-2 border-line">
      {items.map((item) => (
        <li key={item.id} className="relative pb-6 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className={classes(
              'absolute top-1.5 -left-[9px] size-4 rounded-full border-2 border-accent',
              item.superseded ? 'bg-paper' : 'bg-accent',
            )}
          />
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p className={classes('font-semibold', item.superseded && 'text-muted line-through')}>
              {item.title}
              {item.superseded && <span className="sr-only"> (corrected since)</span>}
            </p>
            <p className="text-sm text-muted">{item.when}</p>
          </div>
          {item.detail != null && <div className="mt-1 max-w-prose">{item.detail}</div>}
          {item.action != null && <div className="mt-1">{item.action}</div>}
        </li>
      ))}
    </ol>
  );
}
