'use client';

import { usePathname } from 'next/navigation';
import { classes } from '@reshelve/ui/classes';
import { useNews } from '@/lib/live';
import { Menu } from './menu';

/** A place in the navigation. */
export interface Place {
  href: string;
  label: string;
  /** Other addresses whose pages belong here. */
  also?: readonly string[];
  /** How much is new there, when the page was made; what is heard since counts instead. */
  count?: number;
  /**
   * Stands in the bar on a small screen, too, where there is one line of it. Where some places are
   * handy, the others are under “More” there; where none is, all of them stand in the bar.
   */
  handy?: boolean;
}

const look =
  'inline-flex min-h-target items-center gap-2 border-b-3 px-1.5 text-ink max-lg:text-sm sm:px-2';
const resting = 'border-transparent hover:border-line';
const marked = 'border-accent font-semibold';

/** The navigation's links; the one for the current page, or the part it is in, says so. */
export function NavLinks({ places: given }: { places: readonly Place[] }) {
  const pathname = usePathname();
  const news = useNews();
  const places = given.map((place) =>
    news && place.count !== undefined ? { ...place, count: news.unread } : place,
  );
  // The deepest place that contains this page: a home does not stay marked on the pages below it.
  const current = places
    .flatMap((place) => [place.href, ...(place.also ?? [])].map((base) => ({ place, base })))
    .filter(({ base }) => pathname === base || pathname.startsWith(`${base}/`))
    .toSorted((a, b) => b.base.length - a.base.length)[0]?.place;
  const more = places.some(({ handy }) => handy) ? places.filter(({ handy }) => !handy) : [];
  const inMore = current && more.includes(current) ? current : undefined;

  const link = (place: Place, className: string) => (
    <a
      href={place.href}
      aria-current={place !== current ? undefined : pathname === place.href ? 'page' : 'true'}
      className={className}
    >
      {place.label}
      <New count={place.count} />
    </a>
  );
  return (
    <ul className="relative flex flex-wrap sm:gap-x-2">
      {places.map((place) => (
        <li key={place.href} className={more.includes(place) ? 'max-lg:hidden' : undefined}>
          {link(place, classes(look, place === current ? marked : resting))}
        </li>
      ))}
      {more.length > 0 && (
        <li className="lg:hidden">
          <Menu
            label={
              <>
                More
                {inMore && <span className="sr-only">, you are in {inMore.label}</span>}
                <New count={more.reduce((sum, { count = 0 }) => sum + count, 0)} />
              </>
            }
            labelClassName={classes(look, inMore ? marked : resting)}
            panelClassName="inset-x-0 top-full ml-2"
          >
            <ul className="grid grid-cols-2 sm:grid-cols-3">
              {more.map((place) => (
                <li key={place.href}>
                  {link(
                    place,
                    'flex min-h-target items-center gap-2 rounded-sm border-l-3 border-transparent px-3 text-ink hover:bg-tray aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold',
                  )}
                </li>
              ))}
            </ul>
          </Menu>
        </li>
      )}
    </ul>
  );
}

function New({ count = 0 }: { count?: number | undefined }) {
  return count > 0 ? (
    <span className="rounded-full bg-accent px-2 text-sm font-semibold text-on-accent">
      {count}
      <span className="sr-only"> new</span>
    </span>
  ) : null;
}
