/** The first thing the Tab key reaches: past the navigation, straight to the page. */
export function SkipLink({ target = 'main' }: { target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:inline-flex focus:min-h-target focus:items-center focus:rounded-sm focus:bg-sheet focus:px-4 focus:py-2 focus:text-accent focus:underline"
    >
      Skip to main content
    </a>
  );
}
