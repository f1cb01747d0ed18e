import {
  type Announcements,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

/** Mouse, finger and keyboard, each as it moves cards. */
export const useDragSensors = () =>
  useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that stays means the card; one that goes on means the page.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );

/**
 * At the edge of the screen the board goes on under the card, slowly enough to stop at a column:
 * on a phone all but one lie beyond the edge. In pixels, and milliseconds between them.
 */
export const AUTO_SCROLL = { acceleration: 4, interval: 10 };

/** What a screen reader hears of a drag. */
export const dragAccessibility = (
  nameOfCard: (id: string) => string,
  labelOf: (stage: string) => string,
) => ({
  announcements: {
    onDragStart: ({ active }) => `Picked up ${nameOfCard(String(active.id))}.`,
    onDragOver: ({ over }) => (over ? `Over “${labelOf(String(over.id))}”.` : 'Over no stage.'),
    onDragEnd: ({ over }) =>
      over ? `Put down at “${labelOf(String(over.id))}”.` : 'Put down where it was.',
    onDragCancel: () => 'Put back where it was.',
  } satisfies Announcements,
  screenReaderInstructions: {
    draggable:
      'To move this application, press space, choose a stage with the left and right arrow keys, and press space again. Escape leaves it where it is.',
  },
});

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
