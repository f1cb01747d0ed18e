import type { ReactNode } from 'react';
import { figureWords, type Figure } from './chart-parts';

/** One figure with what it counts and whom it covers. */
export function FigureTile({
  label,
  figure,
  note,
  hiddenLabel,
  format,
}: {
  label: string;
  figure: Figure;
  note?: ReactNode;
  hiddenLabel?: string;
  format?: (value: number) => string;
}) {
  return (
    <div className="space-y-1 rounded-lg border border-line bg-sheet p-5 shadow-sheet">
      <p>{label}</p>
      {figure.kind === 'shown' ? (
        <p className="font-serif text-3xl font-semibold">
          {format ? format(figure.value) : figureWords(figure)}
        </p>
      ) : (
        <p className="inline-block border-b border-dashed border-edge font-serif text-xl text-muted">
          {figureWords(figure, hiddenLabel)}
        </p>
      )}
      {note != null && <p className="text-sm text-muted">{note}</p>}
    </div>
  );
}
