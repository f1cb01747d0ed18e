'use client';

import { closestCenter, DndContext, type DragEndEvent, DragOverlay } from '@dnd-kit/core';
import { useCallback, useState } from 'react';
import type { Moved } from '../bulk-actions';
import type { Entry } from '../undo';
import { Card } from './board-card';
import { Column } from './board-column';
import { AUTO_SCROLL, dragAccessibility, useDragSensors } from './board-drag';
import { MoveMenu } from './move-menu';
import { nameOf, type ShownCard, type ShownColumn } from './shown-board';
import { UndoBar } from './undo-bar';

interface LastMove {
  card: ShownCard;
  from: string;
  to: string;
  entry: Entry;
}

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
  const sensors = useDragSensors();

  const labelOf = (stage: string) => columns.find((one) => one.stage === stage)?.label ?? stage;
  const cardOf = (id: string) =>
    columns.flatMap(({ cards }) => cards).find((card) => card.id === id) ?? null;
  const toggleMenu = useCallback((id: string) => {
    setMenu((now) => (now === id ? null : id));
  }, []);
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
        autoScroll={AUTO_SCROLL}
        accessibility={dragAccessibility((id) => nameOf(cardOf(id)), labelOf)}
        onDragStart={({ active }) => {
          setMenu(null);
          setDragged(cardOf(String(active.id)));
        }}
        onDragEnd={drop}
        onDragCancel={() => {
          setDragged(null);
        }}
      >
        <ul className="relative -mx-4 flex snap-x scroll-px-4 gap-4 overflow-x-auto px-4 pb-4 sm:mx-0 sm:scroll-px-0 sm:px-0 lg:gap-2">
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
                  onMenu={toggleMenu}
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
