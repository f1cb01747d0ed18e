import type { Block } from '@reshelve/domain/documents';
import type { Comparison, ComparisonRow } from '@reshelve/domain/comparison';
import { Details } from '@reshelve/ui/details';
import { DiffWords } from '@reshelve/ui/diff-view';
import { classes } from '@reshelve/ui/classes';
import type { ReactNode } from 'react';

/** Around a change, this many lines without one stay in sight. */
const NEAR = 2;

const WHAT: Readonly<Record<ComparisonRow['kind'], string | null>> = {
  same: null,
  changed: null,
  added: null,
  removed: null,
  moved_away: 'Moved from here',
  moved_here: 'Moved here',
};

/** Two versions: in one text with what changed marked, or in two columns. */
export function ComparisonView({
  comparison: { rows },
  beside,
  names,
}: {
  comparison: Comparison;
  /** In two columns. */
  beside: boolean;
  /** Of the earlier and the later one. */
  names: readonly [string, string];
}) {
  return (
    <div className="space-y-3">
      {beside && (
        <div
          aria-hidden="true"
          className="hidden gap-6 border-b border-edge pb-2 font-semibold md:grid md:grid-cols-2"
        >
          <p>{names[0]}</p>
          <p>{names[1]}</p>
        </div>
      )}
      {stretchesOf(rows, ({ kind }) => kind !== 'same').map((stretch, index) =>
        stretch.hidden ? (
          <Details key={index} summary={`${String(stretch.rows.length)} lines that are the same`}>
            <Rows rows={stretch.rows} beside={beside} names={names} />
          </Details>
        ) : (
          <Rows key={index} rows={stretch.rows} beside={beside} names={names} />
        ),
      )}
    </div>
  );
}

/** Long stretches without anything of interest are folded away. */
export function stretchesOf<Row>(
  rows: readonly Row[],
  isOfInterest: (row: Row) => boolean,
): { hidden: boolean; rows: Row[] }[] {
  const stretches: { hidden: boolean; rows: Row[] }[] = [];
  const isNear = (i: number) => rows.slice(Math.max(0, i - NEAR), i + NEAR + 1).some(isOfInterest);
  rows.forEach((row, i) => {
    const hidden = !isNear(i);
    const last = stretches.at(-1);
    if (last?.hidden === hidden) last.rows.push(row);
    else stretches.push({ hidden, rows: [row] });
  });
  return stretches;
}

function Rows({
  rows,
  beside,
  names,
}: {
  rows: readonly ComparisonRow[];
  beside: boolean;
  names: readonly [string, string];
}) {
  return rows.map((row, index) =>
    beside ? (
      <div key={index} className="grid gap-x-6 gap-y-1 border-b border-line pb-3 md:grid-cols-2">
        <Side row={row} side="before" name={names[0]} />
        <Side row={row} side="after" name={names[1]} />
        <Notes row={row} className="md:col-span-2" />
      </div>
    ) : (
      <div key={index} className="max-w-prose space-y-1">
        <Notes row={row} />
        <Line blocks={row.after.length > 0 ? row.after : row.before}>
          <DiffWords parts={row.runs} />
        </Line>
      </div>
    ),
  );
}

/** What a row is in one of the versions. */
function Side({ row, side, name }: { row: ComparisonRow; side: 'before' | 'after'; name: string }) {
  const blocks = row[side];
  const isElsewhere = side === 'before' && row.kind === 'moved_here';
  if (blocks.length === 0 || isElsewhere) return <div className="hidden md:block" />;
  const parts = row.runs.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'));
  return (
    <div className="min-w-0">
      <p
        className={
          row.kind === 'same' && side === 'after'
            ? 'sr-only'
            : 'text-sm font-semibold text-muted md:sr-only'
        }
      >
        {name}
      </p>
      <div className={classes(row.kind === 'same' && side === 'after' && 'max-md:hidden')}>
        <Line blocks={blocks}>
          <DiffWords parts={parts} />
        </Line>
      </div>
    </div>
  );
}

/** What changed besides the words. */
export function Notes({
  row: { kind, notes },
  className,
}: {
  row: ComparisonRow;
  className?: string;
}) {
  const what = WHAT[kind];
  const sentences = [...(what === null ? [] : [`${what}.`]), ...notes];
  if (sentences.length === 0) return null;
  return <p className={classes('text-sm text-muted', className)}>{sentences.join(' ')}</p>;
}

/** Looks like what it is. */
export function Line({
  blocks: [block],
  children,
}: {
  blocks: readonly Block[];
  children: ReactNode;
}) {
  if (block?.kind === 'heading') return <div className="font-serif text-lg">{children}</div>;
  if (block?.kind === 'item') {
    return (
      <div className="flex gap-2 pl-2">
        <span aria-hidden="true">•</span>
        <div className="min-w-0">{children}</div>
      </div>
    );
  }
  return children;
}
