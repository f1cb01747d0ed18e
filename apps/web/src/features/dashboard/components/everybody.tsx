import { DataTable } from '@reshelve/ui/data-table';
import { Details } from '@reshelve/ui/details';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Tag } from '@reshelve/ui/tag';
import { Day } from '@/components/dates';
import type { Participation } from '../loaders';

/** Participation, person by person. */
export function Everybody({ participation }: { participation: readonly Participation[] }) {
  if (participation.length === 0) {
    return (
      <EmptyState title="Nobody has joined yet" level={3}>
        People appear here as they accept their invitations.
      </EmptyState>
    );
  }
  return (
    <Details summary={`Everybody, one by one (${String(participation.length)})`}>
      <p>You see this much of every returner, whatever they share.</p>
      <DataTable
        caption="Returners of the cohort"
        captionHidden
        rows={participation}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Returner', cell: ({ name }) => name },
          { header: 'Joined', cell: ({ enrolledOn }) => <Day date={enrolledOn} /> },
          {
            header: 'Mentor',
            cell: ({ mentors }) => (mentors.length > 0 ? mentors.join(', ') : 'None today'),
          },
          { header: 'Last here, week of', cell: (person) => <LastHere person={person} /> },
          { header: 'Waiting for a review', cell: (person) => <Waiting person={person} /> },
          {
            header: 'Progress',
            cell: ({ sharesProgress }) =>
              sharesProgress ? <Tag tone="green">Shared</Tag> : <Tag tone="outline">Private</Tag>,
          },
        ]}
      />
    </Details>
  );
}

function LastHere({ person: { endedOn, activeWeek } }: { person: Participation }) {
  if (endedOn !== null) {
    return (
      <>
        Left on <Day date={endedOn} />
      </>
    );
  }
  return activeWeek === null ? 'Not yet' : <Day date={activeWeek} />;
}

function Waiting({ person: { waiting, waitingSince } }: { person: Participation }) {
  if (waitingSince === null) return 'Nothing';
  return (
    <>
      {waiting === 1 ? '' : `${String(waiting)} versions, `}since <Day date={waitingSince} />
    </>
  );
}
