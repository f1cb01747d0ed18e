import type { ReactNode } from 'react';

/** Something that may be read or not. Opens and closes without JavaScript. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-target list-none items-center gap-2 text-accent [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0 fill-current transition-transform group-open:rotate-90"
        >
          <path d="M5 2.5 11.5 8 5 13.5z" />
        </svg>
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2 space-y-3 border-l-4 border-line pl-5">{children}</div>
    </details>
  );
}
