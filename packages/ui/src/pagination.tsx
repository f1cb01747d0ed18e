/** Steps through a long list. Keyset paging knows only "before" and "after", not page numbers. */
export function Pagination({
  previous,
  next,
  label = 'Pages',
  previousLabel = 'Previous page',
  nextLabel = 'Next page',
}: {
  previous?: string | null;
  next?: string | null;
  label?: string;
  previousLabel?: string;
  nextLabel?: string;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-4 pt-2">
      {previous ? (
        <a rel="prev" href={previous} className="link inline-flex min-h-target items-center gap-2">
          <span aria-hidden="true">←</span>
          {previousLabel}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a rel="next" href={next} className="link inline-flex min-h-target items-center gap-2">
          {nextLabel}
          <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
