import { useDraggable } from '@dnd-kit/core';
import { memo, type ReactNode, useEffect, useState } from 'react';
import { classes } from '@reshelve/ui/classes';
import { nameOf, type ShownCard } from './shown-board';

/**
 * An application on the board; its menu is a page where there is no JavaScript. There may be
 * hundreds: one is drawn anew only where something about it has changed.
 */
export const Card = memo(function Card({
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
  onMenu: (id: string) => void;
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
        // Cards far from view cost nothing; a long press means the card, not the link in it.
        '[contain-intrinsic-size:auto_10rem] [content-visibility:auto] [-webkit-touch-callout:none]',
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
          onMenu(card.id);
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          onMenu(card.id);
        }}
      >
        Move to…<span className="sr-only"> ({nameOf(card)})</span>
      </a>
      {menu}
    </li>
  );
});
