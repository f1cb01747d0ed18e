import type { ReactNode } from 'react';
import { classes } from './classes';

const looks = {
  warm: 'border-warm bg-warm-soft text-warm-ink',
  green: 'border-accent bg-accent-soft text-ink',
  plain: 'border-edge bg-tray text-ink',
} as const;

/**
 * A notice beside the flow. `warm` is for what deserves care (after a rejection, before something
 * that cannot be undone), `green` for good news and advice, `plain` for facts. There is no red one.
 */
export function Callout({
  title,
  tone = 'warm',
  level = 2,
  children,
}: {
  title?: ReactNode;
  tone?: keyof typeof looks;
  /** The heading's level; one below the heading that this stands under. */
  level?: 2 | 3 | 4;
  children: ReactNode;
}) {
  const Heading = `h${String(level)}` as 'h2' | 'h3' | 'h4';
  return (
    <div className={classes('max-w-prose space-y-2 rounded border-l-4 p-5', looks[tone])}>
      {title != null && <Heading className="text-lg">{title}</Heading>}
      <div className="space-y-2">{children}</div>
    </div>
  );
}
