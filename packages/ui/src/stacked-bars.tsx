import { useId, type ReactNode } from 'react';
import {
  ChartFrame,
  figureWords,
  hiddenShare,
  Legend,
  PatternSource,
  type Figure,
} from './chart-parts';
import { DataTable } from './data-table';

/** One column of a stacked chart: a month, with a figure for each series. */
export interface Stack {
  /** Short, under the column: "Mar". */
  label: string;
  /** In full, in the table: "March 2026". */
  name: string;
  /** One for each series, in their order. */
  figures: readonly Figure[];
}

/**
 * Counts over months, stacked by series. Every series has a colour and a pattern; a figure that is
 * kept back stands as a hatched piece of one fixed height on top of its column.
 */
export function StackedBars({
  title,
  unit,
  series,
  stacks,
  note,
  hiddenLabel = 'fewer than 5',
  tableOpen,
}: {
  title: string;
  unit: string;
  series: readonly string[];
  stacks: readonly Stack[];
  note?: ReactNode;
  hiddenLabel?: string;
  tableOpen?: boolean;
}) {
  const id = useId();
  const top = Math.max(1, ...stacks.map((stack) => shownTotal(stack)));
  const anyHidden = stacks.some((stack) => stack.figures.some(({ kind }) => kind === 'hidden'));
  const table = (
    <DataTable
      caption={`${title}, ${unit}`}
      captionHidden
      rows={stacks}
      rowKey={(stack) => stack.name}
      columns={[
        { header: 'Month', cell: (stack) => stack.name },
        ...series.map((name, index) => ({
          header: name,
          numeric: true,
          cell: (stack: Stack) =>
            figureWords(stack.figures[index] ?? { kind: 'shown', value: 0 }, hiddenLabel),
        })),
      ]}
    />
  );
  return (
    <ChartFrame title={title} note={note} table={table} tableOpen={tableOpen}>
      <PatternSource id={id} count={series.length} />
      <Legend id={id} labels={series} hidden={anyHidden ? hiddenLabel : undefined} />
      <div
        role="img"
        aria-label={`Stacked columns, ${unit}, ${stacks[0]?.name ?? ''} to ${stacks.at(-1)?.name ?? ''}. The table below has every figure.`}
        className="grid auto-cols-fr grid-flow-col gap-1 border-b-2 border-edge sm:gap-3"
      >
        {stacks.map((stack) => (
          <svg key={stack.name} width="100%" height="200" data-keep-colour="">
            <Pieces id={id} stack={stack} top={top} />
          </svg>
        ))}
      </div>
      <div aria-hidden="true" className="-mt-3 grid auto-cols-fr grid-flow-col gap-1 sm:gap-3">
        {stacks.map((stack) => (
          <span key={stack.name} className="text-center text-sm text-muted max-sm:text-xs">
            {stack.label}
          </span>
        ))}
      </div>
    </ChartFrame>
  );
}

function shownTotal(stack: Stack): number {
  return stack.figures.reduce(
    (sum, figure) => sum + (figure.kind === 'shown' ? figure.value : 0),
    0,
  );
}

/** The number above a column: only where nothing in it is kept back. */
function total(stack: Stack): number | null {
  return stack.figures.some(({ kind }) => kind === 'hidden') ? null : shownTotal(stack);
}

function Pieces({ id, stack, top }: { id: string; stack: Stack; top: number }) {
  // Room is left above the tallest column for its number and its hidden pieces.
  const scale = (100 - 12 - 2 * hiddenShare) / top;
  const shares = stack.figures.map((figure) =>
    figure.kind === 'shown' ? figure.value * scale : hiddenShare,
  );
  const edges = shares.map(
    (_, index) => 100 - shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0),
  );
  return (
    <>
      {shares.map((share, index) => {
        const hidden = stack.figures[index]?.kind === 'hidden';
        return share === 0 ? null : (
          <rect
            key={index}
            width="100%"
            y={`${(edges[index] ?? 0).toFixed(2)}%`}
            height={`${share.toFixed(2)}%`}
            fill={`url(#${id}-${hidden ? 'hidden' : String(index)})`}
            className={hidden ? 'stroke-edge' : 'stroke-sheet'}
          />
        );
      })}
      <text
        x="50%"
        y={`${(edges.at(-1) ?? 100).toFixed(2)}%`}
        dy="-6"
        textAnchor="middle"
        className="fill-ink text-sm font-semibold max-sm:text-xs"
      >
        {total(stack) || ''}
      </text>
    </>
  );
}
