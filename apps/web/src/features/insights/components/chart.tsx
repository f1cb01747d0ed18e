import type { ReactNode } from 'react';
import { ChartFrame } from '@reshelve/ui/chart-parts';
import { DrawingView } from '@reshelve/ui/drawing';
import { CHART_TITLES, type ChartName, drawingOf, noteOf } from '../charts';
import { insightsPath, type Search } from '../loaders';
import { SavePicture } from './save-picture';

/** As wide as a page, and as a phone. */
const WIDE = 680;
const NARROW = 310;

/** A chart with its note, its table and the ways to save it. */
export function Chart({
  enrolment,
  chart,
  search,
  label,
  narrow,
  table,
}: {
  enrolment: string;
  chart: ChartName;
  search: Search;
  /** What it shows, in words. */
  label: string;
  /** What stands in its place on a narrow screen, where not the same drawn for it. */
  narrow?: ReactNode;
  table: ReactNode;
}) {
  const title = CHART_TITLES[chart];
  return (
    <ChartFrame title={title} note={noteOf(chart, search)} table={table}>
      <DrawingView
        drawing={drawingOf(chart, search, WIDE)}
        label={label}
        className="max-sm:hidden"
      />
      <div className="sm:hidden">
        {narrow ?? <DrawingView drawing={drawingOf(chart, search, NARROW)} label={label} />}
      </div>
      <SavePicture
        svg={`${insightsPath(enrolment)}/pictures/${chart}`}
        name={`${chart}-${search.today}`}
        title={title}
      />
    </ChartFrame>
  );
}
