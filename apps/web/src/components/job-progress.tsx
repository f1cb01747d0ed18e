import { ButtonLink } from '@reshelve/ui/button';
import type { ReactNode } from 'react';
import { KeepLooking } from './keep-looking';

/** How far a job is that goes on without its page; the page fetches itself again meanwhile. */
export function JobProgress({
  label,
  done,
  total,
  here,
  children,
}: {
  /** What it is at, and how far, in words. */
  label: string;
  done: number;
  total: number;
  /** This page, for those who look again by hand. */
  here: string;
  /** What to know while it lasts. */
  children?: ReactNode;
}) {
  return (
    <div className="space-y-4">
      <KeepLooking everySeconds={1} />
      <p aria-live="polite">
        <label htmlFor="progress">{label}</label>
      </p>
      <progress
        id="progress"
        className="w-full max-w-prose"
        max={Math.max(1, total)}
        value={Math.min(done, Math.max(1, total))}
      />
      <div className="max-w-prose text-muted">{children}</div>
      <noscript>
        <ButtonLink href={here} variant="secondary">
          Look again
        </ButtonLink>
      </noscript>
    </div>
  );
}
