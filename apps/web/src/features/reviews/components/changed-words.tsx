import type { Comparison, ComparisonRow } from '@reshelve/domain/comparison';
import { BLOCK_BREAK, textOf } from '@reshelve/domain/documents';
import { Details } from '@reshelve/ui/details';
import { Line, Notes, stretchesOf } from '@/features/materials/components/comparison-view';
import { Beside } from '@/features/materials/components/document-view';
import type { ReactNode } from 'react';
import { type Said, within } from '../said';
import { SaidRun } from './said-words';

interface PlacedRow {
  readonly row: ComparisonRow;
  /** Where its words begin and end in the text of the new version; they do for what has gone, too. */
  readonly from: number;
  readonly to: number;
}

/** What changed since the version reviewed before, with what is said about it beside it. */
export function ChangedWords({
  comparison: { rows },
  said,
  beside,
}: {
  comparison: Comparison;
  said: Said;
  beside: (from: number, to: number) => ReactNode;
}) {
  const placed = placedRows(rows);
  const isNear = ({ row, from, to }: PlacedRow) =>
    row.kind !== 'same' || within(said.onWords, from, to).length > 0;
  return stretchesOf(placed, isNear).map((stretch, index) => {
    const shown = stretch.rows.map((one) => (
      <Beside
        key={`${one.row.kind}-${String(one.from)}-${String(one.row.after.length)}`}
        isLong={placed.length > 60}
        beside={one.row.after.length > 0 && beside(one.from, one.to)}
      >
        <Notes row={one.row} />
        <Line blocks={one.row.after.length > 0 ? one.row.after : one.row.before}>
          <p className="words">
            <Words placed={one} said={said} />
          </p>
        </Line>
      </Beside>
    ));
    if (!stretch.hidden) return shown;
    return (
      <Details key={index} summary={`${String(stretch.rows.length)} lines that are the same`}>
        {shown}
      </Details>
    );
  });
}

function placedRows(rows: readonly ComparisonRow[]): PlacedRow[] {
  let from = 0;
  return rows.map((row) => {
    const length = textOf({ blocks: row.after }).length;
    const placed = { row, from, to: from + length };
    if (row.after.length > 0) from += length + BLOCK_BREAK.length;
    return placed;
  });
}

/** The runs of a row. What has gone stands among the words and is none of them. */
function Words({ placed: { row, from }, said }: { placed: PlacedRow; said: Said }) {
  let at = from;
  const runs = row.runs.map((run, index) => {
    if (run.kind === 'removed') {
      return (
        <del key={index} data-aside="" className="bg-removed decoration-2 select-none">
          <span className="sr-only"> [removed: </span>
          {run.text}
          <span className="sr-only">] </span>
        </del>
      );
    }
    const words = (
      <SaidRun
        key={index}
        words={{ text: run.text, marks: [], from: at }}
        highlights={said.highlights}
        isFirst={at === from}
      />
    );
    at += run.text.length;
    if (run.kind === 'same') return words;
    return (
      <ins key={index} className="bg-added decoration-2 underline-offset-4">
        {words}
      </ins>
    );
  });
  if (row.after.length === 0) return runs;
  return (
    <span className="block" data-from={from}>
      {runs}
    </span>
  );
}
