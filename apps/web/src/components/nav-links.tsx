'use client';

import { usePathname } from 'next/navigation';

/** A place in the navigation. */
export interface Place {
  href: string;
  label: string;
  /** Other addresses whose pages belong here. */
  also?: readonly string[];
  /** How much is new there. */
  count?: number;
}

/** The navigation's links; the one for the current page, or the part it is in, says so. */
export function NavLinks({ places }: { places: readonly Place[] }) {
  const pathname = usePathname();
  // The deepest place that contains this page: a home does not stay marked on the pages below it.
  const current = places
    .flatMap((place) => [place.href, ...(place.also ?? [])].map((base) => ({ place, base })))
    .filter(({ base }) => pathname === base || pathname.startsWith(`${base}/`))
    .toSorted((a, b) => b.base.length - a.base.length)[0]?.place;
  return (
    <ul className="flex flex-wrap gap-x-1 sm:gap-x-2">
      {places.map((place) => (
        <li key={place.href}>
          <a
            href={place.href}
            aria-current={place !== current ? undefined : pathname === place.href ? 'page' : 'true'}
            className="inline-flex min-h-target items-center gap-2 border-b-3 border-transparent px-2 text-ink hover:border-line aria-[current]:border-accent aria-[current]:font-semibold"
          >
            {place.label}
            {place.count ? (
              <span className="rounded-full bg-accent px-2 text-sm font-semibold text-on-accent">
                {place.count}
                <span className="sr-only"> new</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
