import type { ReactNode } from 'react';

/** Says that what was asked for is done; announced when it appears. */
export function SuccessBanner({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex max-w-prose items-start gap-3 rounded border-2 border-accent bg-accent-soft p-4 text-ink"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="mt-0.5 size-6 shrink-0 fill-accent">
        <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.3 14.6-4.2-4.2 1.5-1.5 2.7 2.7 5.4-5.4 1.5 1.5-6.9 6.9Z" />
      </svg>
      <div className="min-w-0 font-semibold">{children}</div>
    </div>
  );
}
