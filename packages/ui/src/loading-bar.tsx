/**
 * Says that something is on its way: a thin line along the top, and words for screen readers. Stays
 * away for a third of a second, so that what comes quickly does not flicker. The status element is
 * always there, because one that appears together with its words is not announced.
 */
export function LoadingBar({ active }: { active: boolean }) {
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-20 print:hidden">
      {active && (
        <>
          <span className="sr-only">Loading…</span>
          <div
            aria-hidden="true"
            className="h-1 w-full origin-left animate-[loading_4s_0.3s_ease-out_both] bg-accent"
          />
        </>
      )}
    </div>
  );
}
