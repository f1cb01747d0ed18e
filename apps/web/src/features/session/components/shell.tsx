import type { ReactNode } from 'react';
import { SkipLink } from '@reshelve/ui/skip-link';
import { NavLinks, type Place } from '@/components/nav-links';
import type { Me } from '../me';
import type { Hat } from '../navigation';
import { PagesShown } from './forget-pages';
import { Person } from './person';
import { ThemeSwitch } from './theme-switch';

/** What stands around every page: skip link, header with navigation, the page, the footer. */
export function Shell({
  me,
  places = [],
  here,
  children,
}: {
  me: Me | null;
  places?: readonly Place[];
  /** In which programme and role one is, for the person with several. */
  here?: Hat;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {me && <PagesShown />}
      <header className="border-b border-line bg-sheet">
        <div className="mx-auto w-full max-w-page px-4 sm:px-6">
          <div className="flex items-center justify-between gap-x-6 py-2 sm:flex-wrap">
            <a
              href="/"
              className="inline-flex min-h-target items-center gap-2 font-serif text-xl font-semibold text-accent-strong"
            >
              <Mark />
              Reshelve
            </a>
            {me && <Person me={me} here={here} />}
          </div>
          {places.length > 0 && (
            <nav aria-label="Main" className="-mb-px -ml-1.5 sm:-ml-2">
              <NavLinks places={places} />
            </nav>
          )}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        {children}
      </main>
      <footer className="border-t border-line bg-sheet" data-no-print="">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-4 px-4 py-4 sm:px-6">
          <p className="text-muted">Reshelve, for librarians coming back.</p>
          <ThemeSwitch />
        </div>
      </footer>
    </div>
  );
}

/** Three books on a shelf, the middle one coming back. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-7 shrink-0">
      <path d="M3 4h4v15H3z" className="fill-series-1" />
      <path d="m9.2 4.6 3.9-1 3.7 14.5-3.9 1z" className="fill-series-2" />
      <path d="M18 7h3v12h-3z" className="fill-series-1" />
      <path d="M1 20h22v1.5H1z" className="fill-ink" />
    </svg>
  );
}
