import type { ReactNode } from 'react';
import { classes } from './classes';

/** A column: its heading and what a row shows in it. */
export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Aligned to the right, in figures of one width. */
  numeric?: boolean;
  /** Makes the heading a link that sorts; `direction` only where the table is sorted by it. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
}

/**
 * Rows and columns. The first column names its row. On a narrow screen each row becomes a small
 * sheet with its headings repeated, so that the page never scrolls sideways; explicit roles keep it
 * a table for screen readers there.
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  stacks = true,
}: {
  /** What the table shows, in words. */
  caption: ReactNode;
  /** Only for screen readers, where a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Off for tables of two or three narrow columns, which fit any screen. */
  stacks?: boolean;
}) {
  const block = stacks && 'max-sm:block';
  return (
    <table role="table" className={classes('w-full border-collapse text-left', block)}>
      <caption
        className={classes(
          captionHidden ? 'sr-only' : 'pb-3 text-left font-serif text-lg font-semibold',
          !captionHidden && block,
        )}
      >
        {caption}
      </caption>
      <thead role="rowgroup" className={classes(stacks && 'max-sm:sr-only')}>
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.header}
              role="columnheader"
              scope="col"
              aria-sort={column.sort?.direction}
              className={classes(
                'border-b-2 border-edge px-3 py-2 align-bottom font-semibold first:pl-0 last:pr-0',
                column.numeric && 'text-right',
              )}
            >
              {column.sort ? (
                <a href={column.sort.href} className="link inline-flex items-center gap-1 py-1">
                  {column.header}
                  {column.sort.direction && (
                    <span aria-hidden="true">
                      {column.sort.direction === 'ascending' ? '↑' : '↓'}
                    </span>
                  )}
                </a>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={classes(block, stacks && 'max-sm:space-y-4')}>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className={classes(
              'border-b border-line',
              stacks &&
                'max-sm:block max-sm:rounded max-sm:border max-sm:border-line max-sm:bg-sheet max-sm:p-4',
            )}
          >
            {columns.map((column, index) => (
              <Cell
                key={column.header}
                column={column}
                names={index === 0}
                stacks={stacks}
                content={column.cell(row)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({
  column,
  names,
  stacks,
  content,
}: {
  column: Column<Row>;
  names: boolean;
  stacks: boolean;
  content: ReactNode;
}) {
  const className = classes(
    'px-3 py-2.5 align-top first:pl-0 last:pr-0',
    column.numeric && 'text-right',
    stacks && 'max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-1',
  );
  if (names) {
    return (
      <th
        role="rowheader"
        scope="row"
        className={classes(className, 'font-semibold', stacks && 'max-sm:pb-2')}
      >
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={className}>
      {stacks && (
        <span aria-hidden="true" className="shrink-0 text-muted sm:hidden">
          {column.header}
        </span>
      )}
      <span className={classes(stacks && 'min-w-0 max-sm:text-right')}>{content}</span>
    </td>
  );
}
