'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@reshelve/ui/button';
import { classes } from '@reshelve/ui/classes';
import type { Moved } from '../bulk-actions';
import type { Entry } from '../undo';

/** A card as it is read: everything in words already. */
export interface ShownCard {
  id: string;
  title: string;
  employer: string;
  note: string;
}

export interface ShownColumn {
  stage: string;
  label: string;
  /** How many there are, shown or not. */
  total: number;
  cards: readonly ShownCard[];
  /** Where more of them are shown; null where all are, or as many as the board shows. */
  more: string | null;
  /** Where all of them are, as a table. */
  list: string;
}

interface LastMove {
  card: ShownCard;
  from: string;
  to: string;
  entry: Entry;
}

const numbers = new Intl.NumberFormat('en-GB');

const nameOf = ({ title, employer }: ShownCard): string => `${title}, ${employer}`;

/**
 * The open applications by stage. A card is moved with mouse, finger or keyboard, or by its menu,
 * which without JavaScript is a page. Every move can be taken back.
 */
export function Board({
  home,
  columns: given,
  move,
  undo,
}: {
  /** Where the applications are. */
  home: string;
  columns: readonly ShownColumn[];
  move: (id: string, stage: string, key: string) => Promise<Moved>;
  undo: (entry: Entry) => Promise<string | null>;
}) {
  const [columns, setColumns] = useState(given);
  const [last, setLast] = useState<LastMove | null>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [dragged, setDragged] = useState<ShownCard | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that stays means the card; one that goes on means the page.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );

  const labelOf = (stage: string) => columns.find((one) => one.stage === stage)?.label ?? stage;
  const stageOf = (id: string) =>
    columns.find(({ cards }) => cards.some((card) => card.id === id))?.stage;

  const place = (card: ShownCard, from: string, to: string) => {
    setColumns((now) =>
      now.map((column) => {
        if (column.stage === from) {
          const cards = column.cards.filter(({ id }) => id !== card.id);
          return { ...column, cards, total: column.total - 1 };
        }
        if (column.stage === to) {
          return { ...column, cards: [card, ...column.cards], total: column.total + 1 };
        }
        return column;
      }),
    );
  };

  const carry = async (card: ShownCard, to: string) => {
    const from = stageOf(card.id);
    setMenu(null);
    if (from === undefined || from === to) return;
    setProblem('');
    setLast(null);
    place(card, from, to);
    const moved = await move(card.id, to, crypto.randomUUID()).catch((): Moved => ({
      problem: 'Reshelve cannot be reached at the moment.',
    }));
    if ('problem' in moved) {
      place(card, to, from);
      setProblem(`${nameOf(card)} stays at “${labelOf(from)}”. ${moved.problem}`);
      return;
    }
    setSaid(`${nameOf(card)} is at “${labelOf(to)}” now. It can be undone above the board.`);
    setLast({ card, from, to, entry: { id: card.id, eventId: moved.eventId } });
  };

  const takeBack = async ({ card, from, to, entry }: LastMove) => {
    setLast(null);
    place(card, to, from);
    const refused = await undo(entry).catch(() => 'Reshelve cannot be reached at the moment.');
    if (refused !== null) {
      place(card, from, to);
      setProblem(`${nameOf(card)} is still at “${labelOf(to)}”. ${refused}`);
    } else setSaid(`${nameOf(card)} is back at “${labelOf(from)}”.`);
  };

  const drop = ({ active, over }: DragEndEvent) => {
    const card = dragged;
    setDragged(null);
    if (card && over && card.id === active.id) void carry(card, String(over.id));
  };

  const announcements: Announcements = {
    onDragStart: () =>
      dragged ? `Picked up ${nameOf(dragged)}.` : 'Picked up. Arrow keys choose the stage.',
    onDragOver: ({ over }) => (over ? `Over “${labelOf(String(over.id))}”.` : 'Over no stage.'),
    onDragEnd: ({ over }) =>
      over ? `Put down at “${labelOf(String(over.id))}”.` : 'Put down where it was.',
    onDragCancel: () => 'Put back where it was.',
  };

  return (
    <div className="space-y-4">
      <p className="sr-only" role="status">
        {said}
      </p>
      <div aria-live="assertive">
        {problem && (
          <p className="rounded border-l-4 border-warm bg-warm-soft p-3 text-warm-ink">{problem}</p>
        )}
      </div>
      {last && (
        <UndoBar
          words={`${nameOf(last.card)} is at “${labelOf(last.to)}” now.`}
          onUndo={() => void takeBack(last)}
          onClose={() => {
            setLast(null);
          }}
        />
      )}
      <DndContext
        id="board"
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          announcements,
          screenReaderInstructions: {
            draggable:
              'To move this application, press space, choose a stage with the left and right arrow keys, and press space again. Escape leaves it where it is.',
          },
        }}
        onDragStart={({ active }) => {
          setMenu(null);
          const all = columns.flatMap(({ cards }) => cards);
          setDragged(all.find(({ id }) => id === active.id) ?? null);
        }}
        onDragEnd={drop}
        onDragCancel={() => {
          setDragged(null);
        }}
      >
        <ul className="relative -mx-4 flex snap-x gap-4 overflow-x-auto px-4 pb-4 sm:mx-0 sm:px-0">
          {columns.map((column) => (
            <Column key={column.stage} column={column}>
              {column.cards.map((card) => (
                <Card
                  key={card.id}
                  card={card}
                  home={home}
                  dim={dragged?.id === card.id}
                  menu={
                    menu === card.id && (
                      <MoveMenu
                        card={card}
                        stages={columns.filter(({ stage }) => stage !== column.stage)}
                        onChoose={(stage) => void carry(card, stage)}
                        onClose={() => {
                          setMenu(null);
                        }}
                      />
                    )
                  }
                  onMenu={() => {
                    setMenu(menu === card.id ? null : card.id);
                  }}
                />
              ))}
            </Column>
          ))}
        </ul>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className="rounded border border-accent bg-sheet p-3 shadow-sheet">
              <p className="font-semibold wrap-anywhere">{dragged.title}</p>
              <p className="text-sm text-muted">{dragged.employer}</p>
            </div>
          )}
        </DragOverlay>
      </DndContext>
    </div>
  );
}

/** With the keyboard a card goes from column to column, not pixel by pixel. */
const toNextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step =
    event.code === (KeyboardCode.Right as string)
      ? 1
      : event.code === (KeyboardCode.Left as string)
        ? -1
        : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const columns = [...context.droppableRects.entries()].sort(([, a], [, b]) => a.left - b.left);
  const at = columns.findIndex(([id]) => id === context.over?.id);
  const rect = columns[at + step]?.[1];
  return rect ? { ...currentCoordinates, x: rect.left + 12 } : undefined;
};

function Column({ column, children }: { column: ShownColumn; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: column.stage });
  const { label, total, cards, more, list, stage } = column;
  return (
    <li
      ref={setNodeRef}
      data-stage={stage}
      className={classes(
        'w-72 shrink-0 snap-start space-y-3 rounded-lg border p-3',
        isOver ? 'border-accent bg-accent-soft' : 'border-line bg-tray',
      )}
    >
      <h2 className="flex items-baseline justify-between gap-3 text-lg">
        {label} <span className="font-sans text-base text-muted">{numbers.format(total)}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="text-sm text-muted">None at the moment.</p>
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

function Card({
  card,
  home,
  dim,
  menu,
  onMenu,
}: {
  card: ShownCard;
  home: string;
  dim: boolean;
  menu: ReactNode;
  onMenu: () => void;
}) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id: card.id });
  // What is about dragging belongs to JavaScript: without it the handle would do nothing.
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
  }, []);
  return (
    // By mouse and finger the whole card can be dragged, by keyboard from its handle.
    <li
      ref={setNodeRef}
      {...(ready ? listeners : {})}
      data-card={card.id}
      className={classes(
        'touch-manipulation space-y-1 rounded border border-line bg-sheet p-3 shadow-sheet',
        dim && 'opacity-40',
      )}
    >
      <div className="flex items-start gap-2">
        <a
          className="link min-w-0 grow font-semibold wrap-anywhere"
          href={`${home}/${card.id}`}
          draggable={false}
        >
          {card.title}
        </a>
        {ready && (
          <button
            ref={setActivatorNodeRef}
            {...attributes}
            type="button"
            className="-m-2 inline-flex size-11 shrink-0 cursor-grab items-center justify-center rounded text-muted"
            aria-label={`Drag ${nameOf(card)}`}
          >
            <span aria-hidden="true">⠿</span>
          </button>
        )}
      </div>
      <p className="text-sm wrap-anywhere text-muted">{card.employer}</p>
      <p className="text-sm">{card.note}</p>
      <a
        className="link inline-flex min-h-target items-center text-sm"
        href={`${home}/${card.id}/move?from=board`}
        aria-expanded={ready ? menu !== false : undefined}
        role={ready ? 'button' : undefined}
        data-menu
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onMenu();
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          onMenu();
        }}
      >
        Move to…<span className="sr-only"> ({nameOf(card)})</span>
      </a>
      {menu}
    </li>
  );
}

function MoveMenu({
  card,
  stages,
  onChoose,
  onClose,
}: {
  card: ShownCard;
  stages: readonly ShownColumn[];
  onChoose: (stage: string) => void;
  onClose: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <ul
      aria-label={`Move ${nameOf(card)} to`}
      className="space-y-1"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        const opener = event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-menu]');
        onClose();
        opener?.focus();
      }}
    >
      {stages.map(({ stage, label }, index) => (
        <li key={stage}>
          <button
            ref={index === 0 ? first : undefined}
            type="button"
            className="min-h-target w-full rounded border border-edge bg-sheet px-3 text-left hover:bg-accent-soft"
            onClick={() => {
              onChoose(stage);
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Stays until it is used, closed, or another card is moved: nobody has to be quick. */
function UndoBar({
  words,
  onUndo,
  onClose,
}: {
  words: string;
  onUndo: () => void;
  onClose: () => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever moved a card by its menu or the keyboard has lost the place that they were at.
    if (document.activeElement === document.body) bar.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={bar}
      className="sticky top-2 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded border-l-4 border-accent bg-accent-soft p-3"
    >
      <p className="min-w-0 grow wrap-anywhere">{words}</p>
      <Button variant="secondary" onClick={onUndo}>
        Undo
      </Button>
      <Button variant="quiet" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
