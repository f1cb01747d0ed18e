/** A place on the way here. */
export interface Crumb {
  href: string;
  label: string;
}

/** Back to where one came from: for a task with one way in. */
export function BackLink({ href, children = 'Back' }: { href: string; children?: string }) {
  return (
    <a href={href} className="link inline-flex min-h-target items-center gap-2">
      <span aria-hidden="true">←</span>
      {children}
    </a>
  );
}

/** The places above this page, outermost first. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-2">
            <a href={crumb.href} className="link inline-flex min-h-target items-center">
              {crumb.label}
            </a>
            <span aria-hidden="true" className="text-muted">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
