import { useEffect, useRef } from 'react';
import { Button } from '@reshelve/ui/button';

/** Stays until it is used, closed, or another card is moved: nobody has to be quick. */
export function UndoBar({
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
