import type { ReactNode } from 'react';
import { classes } from './classes';

/** A sheet of paper on the desk: one topic with its heading. */
export function Card({
  title,
  level = 2,
  aside,
  as: Element = 'section',
  className,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3 | 4;
  /** Stands opposite the heading: a tag, a link. */
  aside?: ReactNode;
  as?: 'section' | 'article' | 'div' | 'li';
  className?: string;
  children: ReactNode;
}) {
  const Heading = `h${String(level)}` as 'h2' | 'h3' | 'h4';
  return (
    <Element
      className={classes(
        'space-y-3 rounded-lg border border-line bg-sheet p-5 shadow-sheet sm:p-6',
        className,
      )}
    >
      {(title != null || aside != null) && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title != null && <Heading className="text-xl">{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
    </Element>
  );
}
