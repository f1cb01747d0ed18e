import { DataTable } from '@reshelve/ui/data-table';
import { DayOf } from '@/components/dates';
import type { Person } from '../loaders';

/** People of one kind: who they are, whom they work with, since when. */
export function PeopleTable({
  home,
  caption,
  people,
  timeZone,
}: {
  home: string;
  caption: string;
  people: readonly Person[];
  timeZone: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Name', cell: ({ name }) => name },
        {
          header: 'E-mail address',
          cell: ({ email }) => <span className="break-all">{email}</span>,
        },
        {
          header: 'Works with',
          cell: ({ role, pairedWith }) =>
            role === 'coordinator' ? (
              'Everybody'
            ) : pairedWith.length > 0 ? (
              pairedWith.map(({ name }) => name).join(', ')
            ) : (
              <span className="text-muted">Nobody yet</span>
            ),
        },
        { header: 'Joined', cell: ({ joinedAt }) => <DayOf at={joinedAt} timeZone={timeZone} /> },
        {
          header: 'What to do',
          cell: ({ id, name, endedAt }) =>
            endedAt ? (
              <>
                Left on <DayOf at={endedAt} timeZone={timeZone} />
              </>
            ) : (
              <a
                className="link inline-flex min-h-target items-center"
                href={`${home}/people/${id}/end`}
              >
                End<span className="sr-only"> the participation of {name}</span>
              </a>
            ),
        },
      ]}
    />
  );
}
