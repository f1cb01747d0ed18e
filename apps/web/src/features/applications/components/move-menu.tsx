import { useEffect, useRef } from 'react';
import { nameOf, type ShownCard, type ShownColumn } from './shown-board';

/** The stages that a card can go to; Escape leads back to where it was opened. */
export function MoveMenu({
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
