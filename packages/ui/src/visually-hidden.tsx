import type { ReactNode } from 'react';

/** Words for screen readers only: they complete what the eye gets from the layout. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
