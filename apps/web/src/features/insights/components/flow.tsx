import { DataTable } from '@reshelve/ui/data-table';
import {
  type Flow as FlowOf,
  flowLabel,
  flowsOf,
  type SentStage,
} from '@reshelve/domain/search-flows';
import type { Search } from '../loaders';
import { Chart } from './chart';
import { Count } from './count';
import { Section } from './section';

const words = ({ from, to, count }: FlowOf) =>
  `${flowLabel(from)} to ${flowLabel(to)} ${String(count)}`;

/** The flow for a narrow screen: stage by stage, where its applications went. */
function Ladder({ enrolment, flows }: { enrolment: string; flows: readonly FlowOf[] }) {
  const stages = [...new Set(flows.map(({ from }) => from))];
  const all = (stage: SentStage) =>
    flows.filter(({ from }) => from === stage).reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...stages.map(all));
  return (
    <ol className="space-y-5">
      {stages.map((stage) => (
        <li key={stage} className="space-y-1">
          <p className="font-semibold">
            {flowLabel(stage)} {all(stage)}
          </p>
          <svg aria-hidden="true" width="100%" height="14" data-keep-colour="">
            <rect width="100%" height="14" className="fill-tray" />
            <rect
              width={`${String((100 * all(stage)) / most)}%`}
              height="14"
              className="fill-series-1"
            />
          </svg>
          <ul className="grid grid-cols-[1fr_auto] gap-x-4">
            {flows
              .filter(({ from }) => from === stage)
              .map((flow) => (
                <li key={flow.to} className="col-span-2 grid grid-cols-subgrid">
                  <span>→ {flowLabel(flow.to)}</span>
                  <Count
                    enrolment={enrolment}
                    slice={{ from: flow.from, to: flow.to }}
                    n={flow.count}
                    of={words(flow)}
                  />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A Sankey of everything that was sent. */
export function Flow({ enrolment, search }: { enrolment: string; search: Search }) {
  const flows = flowsOf(search.applications);
  const table = (
    <DataTable
      caption="The way of every application"
      captionHidden
      rows={flows}
      rowKey={({ from, to }) => `${from}-${to}`}
      columns={[
        { header: 'From', cell: ({ from }) => flowLabel(from) },
        { header: 'To', cell: ({ to }) => flowLabel(to) },
        {
          header: 'Applications',
          numeric: true,
          cell: (flow) => (
            <Count
              enrolment={enrolment}
              slice={{ from: flow.from, to: flow.to }}
              n={flow.count}
              of={`applications, ${words(flow)}`}
            />
          ),
        },
      ]}
    />
  );
  return (
    <Section id="flow" title="The whole search">
      <Chart
        enrolment={enrolment}
        chart="flow"
        search={search}
        label={`Flow diagram: ${flows.map(words).join('; ')}.`}
        narrow={<Ladder enrolment={enrolment} flows={flows} />}
        table={table}
      />
    </Section>
  );
}
