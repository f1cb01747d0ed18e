import { notFound } from 'next/navigation';
import { formatDate } from '@reshelve/domain/dates';
import { pictureOf } from '@reshelve/ui/drawing';
import { CHART_TITLES, drawingOf, isChart, noteOf } from '@/features/insights/charts';
import { search } from '@/features/insights/loaders';
import { myEnrolment } from '@/features/session/loaders';

const WIDTH = 680;

/** A chart as a file: it works without scripts, and the PNG is drawn from it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ enrolment: string; chart: string }> },
): Promise<Response> {
  const { enrolment, chart } = await params;
  if (!isChart(chart)) notFound();
  await myEnrolment(enrolment, 'returner');
  const found = await search(enrolment);
  const title = CHART_TITLES[chart];
  const made = `Reshelve, ${formatDate(found.today)}`;
  const picture = pictureOf(drawingOf(chart, found, WIDTH), {
    title,
    notes: [noteOf(chart, found), made],
  });
  return new Response(picture, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${chart}-${found.today}.svg"`,
      'cache-control': 'private, no-store',
    },
  });
}
