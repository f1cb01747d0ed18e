import type { ReactNode } from 'react';
import { classes } from './classes';

/** Something somebody said. */
export interface Remark {
  id: string;
  author: string;
  /** When, as a `<time>`. */
  when: ReactNode;
  words: string;
  /** Said by the reader; set apart from what others say. */
  mine?: boolean;
  /** The passage it is about. */
  about?: string;
  action?: ReactNode;
}

/** A conversation, oldest first. The form for an answer goes into `children`. */
export function Thread({
  label,
  remarks,
  children,
}: {
  label: string;
  remarks: readonly Remark[];
  children?: ReactNode;
}) {
  return (
    <section aria-label={label} className="max-w-prose space-y-4">
      <ol className="space-y-4">
        {remarks.map((remark) => (
          <li
            key={remark.id}
            className={classes(
              'space-y-2 rounded border border-line p-4',
              remark.mine ? 'bg-accent-soft sm:ml-8' : 'bg-sheet sm:mr-8',
            )}
          >
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">
                {remark.author}
                {remark.mine && <span className="font-normal text-muted"> (you)</span>}
              </span>
              <span className="text-sm text-muted">{remark.when}</span>
            </p>
            {remark.about && (
              <blockquote className="words border-l-4 border-line pl-3 text-muted">
                {remark.about}
              </blockquote>
            )}
            <p className="words">{remark.words}</p>
            {remark.action}
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}
