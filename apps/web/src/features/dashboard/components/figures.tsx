import { BarChart } from '@reshelve/ui/bar-chart';
import type { Figure } from '@reshelve/ui/chart-parts';
import type { Chart } from '../loaders';

/** A chart of the cohort's, with whom it covers. */
export function CohortChart({
  title,
  unit,
  chart,
  labels,
  note,
}: {
  title: string;
  unit: string;
  chart: Chart;
  /** The figures in their order; one without a label is left out. */
  labels: Readonly<Record<string, string>>;
  note?: string;
}) {
  const bars = chart.figures.flatMap((figure) => {
    const label = labels[figure.key];
    return label === undefined ? [] : [{ label, figure: figureOf(figure) }];
  });
  return (
    <BarChart
      title={title}
      unit={unit}
      bars={bars}
      note={[coversOf(chart), note].filter(Boolean).join(' ')}
    />
  );
}

/** A published figure as charts and tiles take it. */
export function figureOf({ kind, value, reason }: Chart['figures'][number]): Figure {
  if (kind === 'shown') return { kind, value: value ?? 0 };
  return reason === undefined ? { kind: 'hidden' } : { kind: 'hidden', reason };
}

/** Whom the figures are about. */
export function coversOf({ covers, people }: Chart): string {
  if (covers === 'everyone') return `Covers all ${String(people)} returners.`;
  if (people < 5) return 'Fewer than 5 people share their progress, so nothing can be said here.';
  return `Covers the ${String(people)} who share their progress.`;
}
