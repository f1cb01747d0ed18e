import { DataTable } from '@reshelve/ui/data-table';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import { type Overview, pathOf } from '../loaders';

/** Which people led to applications, and how far those went. */
export function LedTo({ enrolment, ledTo }: { enrolment: string; ledTo: Overview['ledTo'] }) {
  if (ledTo.length === 0) return null;
  const sum = ledTo.reduce((total, { applications }) => total + applications, 0);
  return (
    <section aria-labelledby="led-to" className="space-y-3">
      <h2 id="led-to" className="text-2xl">
        What came of it
      </h2>
      <p className="max-w-prose">
        {ledTo.length === 1 ? 'One person has' : `${String(ledTo.length)} people have`} led you to{' '}
        {sum === 1 ? 'one application' : `${String(sum)} applications`} so far. It is worth a line
        of thanks, whatever became of them.
      </p>
      <DataTable
        caption="People who led to applications"
        captionHidden
        rows={ledTo}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'Person',
            cell: ({ id, name }) => (
              <a className="link wrap-anywhere" href={pathOf(enrolment, id)}>
                {name}
              </a>
            ),
          },
          { header: 'Applications', numeric: true, cell: ({ applications }) => applications },
          {
            header: 'Got as far as',
            cell: ({ furthestStage, accepted }) =>
              accepted ? 'An offer that you accepted' : STAGE_LABELS[furthestStage],
          },
        ]}
      />
    </section>
  );
}
