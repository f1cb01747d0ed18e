import type { ReactNode } from 'react';

/** A part of the page that a link can lead to. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6 space-y-5">
      <div className="space-y-2">
        <h2 id={`${id}-title`} className="text-2xl">
          {title}
        </h2>
        {lead != null && <p className="max-w-prose">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
