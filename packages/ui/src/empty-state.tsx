import type { ReactNode } from 'react';

/** What an empty screen says: that it is empty, why that is fine, and what to do first. */
export function EmptyState({
  title,
  level = 2,
  action,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3 | 4;
  /** The first thing to do, as a `ButtonLink`. */
  action?: ReactNode;
  children?: ReactNode;
}) {
  const Heading = `h${String(level)}` as 'h2' | 'h3' | 'h4';
  return (
    <div className="space-y-4 rounded-lg border border-dashed border-edge p-6 sm:p-8">
      <Heading className="text-xl">{title}</Heading>
      {children != null && <div className="max-w-prose space-y-3">{children}</div>}
      {action}
    </div>
  );
}
