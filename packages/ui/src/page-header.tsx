import type { ReactNode } from 'react';

/** The page's one heading, what it is about, and what can be done here. */
export function PageHeader({
  title,
  caption,
  lead,
  actions,
}: {
  title: ReactNode;
  /** What this page belongs to, above the heading: "Debrief", a cohort's name. */
  caption?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 space-y-2">
        {caption != null && <p className="text-muted">{caption}</p>}
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {lead != null && <div className="max-w-prose text-lg text-muted">{lead}</div>}
      </div>
      {actions != null && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}
