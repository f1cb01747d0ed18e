import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { classes } from '@reshelve/ui/classes';
import type { ShownColumn } from './shown-board';

const numbers = new Intl.NumberFormat('en-GB');

/** A stage: its cards, and the way to those that are not shown. */
export function Column({ column, children }: { column: ShownColumn; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: column.stage });
  const { label, total, cards, more, list, stage } = column;
  return (
    <li
      ref={setNodeRef}
      data-stage={stage}
      className={classes(
        'w-72 shrink-0 snap-start space-y-3 rounded-lg border p-3 lg:w-auto lg:basis-0 lg:p-2',
        // On a desk all stages are in view; one without any cards gives way to the others.
        total === 0 ? 'lg:min-w-32 lg:grow' : 'lg:min-w-44 lg:grow-[2]',
        isOver ? 'border-accent bg-accent-soft' : 'border-line bg-tray',
      )}
    >
      <h2 className="flex items-baseline justify-between gap-2 text-lg lg:px-1 lg:text-base">
        {label} <span className="font-sans text-base text-muted">{numbers.format(total)}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="text-sm text-muted lg:px-1">None at the moment.</p>
      ) : (
        <ul className="space-y-3">{children}</ul>
      )}
      {more && (
        <p>
          <a className="link inline-flex min-h-target items-center" href={more}>
            Show more of {numbers.format(total)}
          </a>
        </p>
      )}
      {!more && total > cards.length && (
        <p>
          <a className="link inline-flex min-h-target items-center" href={list}>
            All {numbers.format(total)} as a table
          </a>
        </p>
      )}
    </li>
  );
}
