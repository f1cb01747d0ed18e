import { DataTable } from '@reshelve/ui/data-table';
import { DayOf } from '@/components/dates';
import type { Programme } from '../loaders';

/** "2 joined, 1 invited" */
export function coordinatorsIn({ coordinators }: Programme): string {
  const joined = coordinators.filter(({ state }) => state === 'accepted').length;
  const waiting = coordinators.filter(({ state }) => state === 'waiting' || state === 'expired');
  const parts = [
    ...(joined > 0 ? [`${String(joined)} joined`] : []),
    ...(waiting.length > 0 ? [`${String(waiting.length)} invited`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'Nobody yet';
}

export function ProgrammeTable({ programmes }: { programmes: readonly Programme[] }) {
  return (
    <DataTable
      caption="Programmes of this installation"
      captionHidden
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Programme',
          cell: ({ id, name }) => (
            <a className="link" href={`/operator/programmes/${id}`}>
              {name}
            </a>
          ),
        },
        { header: 'Time zone', cell: ({ timeZone }) => timeZone },
        {
          header: 'Since',
          cell: ({ createdAt, timeZone }) => <DayOf at={createdAt} timeZone={timeZone} />,
        },
        { header: 'Coordinators', cell: coordinatorsIn },
      ]}
    />
  );
}
