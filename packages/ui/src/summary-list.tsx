import { Fragment, type ReactNode } from 'react';

/** One fact: what it is, what it says, and where to change it. */
export interface SummaryRow {
  term: ReactNode;
  value: ReactNode;
  /** The accessible name becomes "Change <about>". */
  change?: { href: string; label?: string; about: string };
}

/** Facts about one thing, as terms and values. Leave out what is unknown rather than saying "–". */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="grid grid-cols-1 sm:grid-cols-[minmax(10rem,1fr)_2fr_auto]">
      {rows.map((row, index) => (
        <Fragment key={index}>
          <dt className="pt-3 font-semibold sm:border-b sm:border-line sm:py-3 sm:pr-6">
            {row.term}
          </dt>
          <dd className="min-w-0 sm:border-b sm:border-line sm:py-3 sm:pr-6">{row.value}</dd>
          <dd className="border-b border-line pb-3 sm:py-3">
            {row.change && (
              <a href={row.change.href} className="link sm:-my-1 inline-block py-1">
                {row.change.label ?? 'Change'}
                <span className="sr-only"> {row.change.about}</span>
              </a>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
