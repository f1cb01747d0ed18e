import type { ReactNode } from 'react';
import { Details } from './details';

/** A figure that may be shown, or one that is kept back because few people stand behind it. */
export type Figure = { kind: 'shown'; value: number } | { kind: 'hidden'; reason?: string };

/** Why a figure is kept back, as short as a cell of a table needs it. */
const hiddenWords: Readonly<Record<string, string>> = {
  'fewer-than-5': 'fewer than 5',
  'fewer-than-8': 'fewer than 8',
  'fewer-than-23': 'fewer than 23',
  'protects-another': 'kept back',
};

/** A figure in words. */
export function figureWords(figure: Figure, hiddenLabel?: string): string {
  if (figure.kind === 'shown') return figure.value.toLocaleString('en-GB');
  return hiddenLabel ?? hiddenWords[figure.reason ?? ''] ?? 'fewer than 5';
}

/** The height or length that stands for "kept back": the same for all, so that it tells nothing. */
export const hiddenShare = 6;

const fills = [
  'fill-series-1',
  'fill-series-2',
  'fill-series-3',
  'fill-series-4',
  'fill-series-5',
  'fill-series-6',
] as const;

/** What sets the series apart besides colour. The first is plain. */
const strokes = [
  '',
  'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'M2 2h2v2h-2zM6 6h2v2h-2z',
  'M0 2h8M0 6h8',
  'M0 0l8 8M0 8l8-8',
  'M2 0v8M6 0v8',
];

/**
 * Patterns for a chart's series (`fill="url(#<id>-0)"`…) and for what is hidden
 * (`<id>-hidden`), for every drawing on the page. They are in pixels, so a drawing that uses them
 * has no viewBox.
 */
export function PatternSource({ id, count }: { id: string; count: number }) {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {Array.from({ length: count }, (_, index) => (
          <pattern
            key={index}
            id={`${id}-${String(index)}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className={fills[index % fills.length]} />
            <path d={strokes[index % strokes.length]} className="stroke-sheet" strokeWidth="1.25" />
          </pattern>
        ))}
        <pattern id={`${id}-hidden`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-sheet" />
          <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" className="stroke-edge" strokeWidth="1" />
        </pattern>
      </defs>
    </svg>
  );
}

/** Which pattern stands for which series. */
export function Legend({
  id,
  labels,
  hidden,
}: {
  id: string;
  labels: readonly string[];
  /** The words for hidden figures, where there are any. */
  hidden?: string;
}) {
  const entries = [
    ...labels.map((label, index) => ({ label, fill: `url(#${id}-${String(index)})` })),
    ...(hidden ? [{ label: hidden, fill: `url(#${id}-hidden)` }] : []),
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {entries.map((entry) => (
        <li key={entry.label} className="flex items-center gap-2">
          <svg aria-hidden="true" width="16" height="16" className="shrink-0" data-keep-colour="">
            <rect
              x="0.5"
              y="0.5"
              width="15"
              height="15"
              fill={entry.fill}
              className="stroke-edge"
            />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

/** A chart with its caption, its note and, always, its table. */
export function ChartFrame({
  title,
  note,
  table,
  tableOpen,
  children,
}: {
  title: string;
  note?: ReactNode;
  table: ReactNode;
  tableOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <figure className="space-y-4">
      <figcaption className="space-y-1">
        <span className="block font-serif text-lg font-semibold">{title}</span>
        {note != null && <span className="block max-w-prose text-sm text-muted">{note}</span>}
      </figcaption>
      {children}
      <Details
        summary={
          <>
            Table<span className="sr-only"> of “{title}”</span>
          </>
        }
        open={tableOpen}
      >
        {table}
      </Details>
    </figure>
  );
}
