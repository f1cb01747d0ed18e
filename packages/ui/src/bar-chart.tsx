import { useId, type ReactNode } from 'react';
import { ChartFrame, figureWords, hiddenShare, PatternSource, type Figure } from './chart-parts';
import { DataTable } from './data-table';

/** One bar. */
export interface Bar {
  label: string;
  figure: Figure;
}

/**
 * Figures side by side, as lying bars with their values written out. A figure that is kept back
 * gets a hatched stub of one fixed length and the reason, such as "fewer than 5".
 */
export function BarChart({
  title,
  unit,
  bars,
  note,
  hiddenLabel,
  tableOpen,
  format = (value) => value.toLocaleString('en-GB'),
}: {
  title: string;
  /** What is counted; heads the table's column: "applications". */
  unit: string;
  bars: readonly Bar[];
  /** Whom the figures cover, and anything else one must know to read them. */
  note?: ReactNode;
  hiddenLabel?: string;
  tableOpen?: boolean;
  format?: (value: number) => string;
}) {
  const id = useId();
  const top = Math.max(
    1,
    ...bars.map(({ figure }) => (figure.kind === 'shown' ? figure.value : 0)),
  );
  const words = (figure: Figure) =>
    figure.kind === 'shown' ? format(figure.value) : figureWords(figure, hiddenLabel);
  const table = (
    <DataTable
      caption={title}
      captionHidden
      stacks={false}
      rows={bars}
      rowKey={(bar) => bar.label}
      columns={[
        { header: 'Which', cell: (bar) => bar.label },
        { header: unit, numeric: true, cell: (bar) => words(bar.figure) },
      ]}
    />
  );
  return (
    <ChartFrame title={title} note={note} table={table} tableOpen={tableOpen}>
      <PatternSource id={id} count={0} />
      <div
        role="img"
        aria-label={`Bar chart, ${unit}: ${bars.map((bar) => `${bar.label} ${words(bar.figure)}`).join('; ')}.`}
        className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-2 max-sm:grid-cols-[1fr_auto]"
      >
        {bars.map((bar) => (
          <div key={bar.label} className="contents">
            <span className="text-sm max-sm:col-span-2 sm:max-w-64 sm:text-right">{bar.label}</span>
            <svg width="100%" height="22" data-keep-colour="">
              <rect width="100%" height="22" className="fill-tray" />
              {bar.figure.kind === 'shown' ? (
                <rect
                  width={`${String((100 * bar.figure.value) / top)}%`}
                  height="22"
                  className="fill-series-1"
                />
              ) : (
                <rect
                  width={`${String(hiddenShare)}%`}
                  height="22"
                  fill={`url(#${id}-hidden)`}
                  className="stroke-edge"
                  strokeDasharray="3 2"
                />
              )}
            </svg>
            <span className="min-w-16 text-sm font-semibold">{words(bar.figure)}</span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
