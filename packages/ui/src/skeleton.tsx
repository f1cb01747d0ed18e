import { classes } from './classes';

const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-3/5', 'w-10/12'] as const;

/** The shape of what is on its way. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div role="status" className="max-w-prose space-y-4 py-6">
      <span className="sr-only">Loading…</span>
      <div aria-hidden="true" className="h-9 w-1/2 animate-pulse rounded-sm bg-tray" />
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          aria-hidden="true"
          className={classes('h-5 animate-pulse rounded-sm bg-tray', widths[line % widths.length])}
        />
      ))}
    </div>
  );
}
