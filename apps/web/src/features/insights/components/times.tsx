import { DataTable } from '@reshelve/ui/data-table';
import { stayInWords } from '@reshelve/domain/stage-times';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import { timesOf } from '../charts';
import type { Search } from '../loaders';
import { Chart } from './chart';
import { Count } from './count';
import { Section } from './section';

/** How long applications stand at each stage. */
export function Times({ enrolment, search }: { enrolment: string; search: Search }) {
  const times = timesOf(search);
  const table = (
    <DataTable
      caption="Days at each stage"
      captionHidden
      rows={times}
      rowKey={({ stage }) => stage}
      columns={[
        { header: 'Stage', cell: ({ stage }) => STAGE_LABELS[stage] },
        {
          header: 'Gone on or ended',
          numeric: true,
          cell: ({ stage, left }) => (
            <Count
              enrolment={enrolment}
              slice={{ stood: stage, left: true }}
              n={left.length}
              of={`gone on from ${STAGE_LABELS[stage]}`}
            />
          ),
        },
        {
          header: 'Still there',
          numeric: true,
          cell: ({ stage, open }) => (
            <Count
              enrolment={enrolment}
              slice={{ stood: stage, left: false }}
              n={open.length}
              of={`still at ${STAGE_LABELS[stage]}`}
            />
          ),
        },
        { header: 'How long', cell: (time) => stayInWords(time) },
      ]}
    />
  );
  const label = `Days: ${times.map((time) => `${STAGE_LABELS[time.stage]}: ${stayInWords(time)}`).join('. ')}.`;
  return (
    <Section
      id="times"
      title="How long it takes"
      lead="Waiting is most of a search. This is how long it usually is for you, so that silence after ten days need not worry you if three weeks are usual."
    >
      <Chart enrolment={enrolment} chart="times" search={search} label={label} table={table} />
    </Section>
  );
}
