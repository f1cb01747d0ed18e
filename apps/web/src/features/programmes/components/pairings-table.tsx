import { DataTable } from '@reshelve/ui/data-table';
import { DayOf } from '@/components/dates';
import type { Pairing } from '../loaders';

export function PairingsTable({
  home,
  pairings,
  timeZone,
}: {
  home: string;
  pairings: readonly Pairing[];
  timeZone: string;
}) {
  return (
    <DataTable
      caption="Who works with whom"
      rows={pairings}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Returner', cell: ({ returner }) => returner.name },
        { header: 'Mentor', cell: ({ mentor }) => mentor.name },
        { header: 'Since', cell: ({ startedAt }) => <DayOf at={startedAt} timeZone={timeZone} /> },
        {
          header: 'What to do',
          cell: ({ id, returner, mentor, endedAt }) =>
            endedAt ? (
              <>
                Ended on <DayOf at={endedAt} timeZone={timeZone} />
              </>
            ) : (
              <a
                className="link inline-flex min-h-target items-center"
                href={`${home}/pairings/${id}/end`}
              >
                End
                <span className="sr-only">
                  {' '}
                  the pairing of {returner.name} and {mentor.name}
                </span>
              </a>
            ),
        },
      ]}
    />
  );
}
