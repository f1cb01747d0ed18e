import { ButtonLink } from '@reshelve/ui/button';
import { DataTable } from '@reshelve/ui/data-table';
import { EmptyState } from '@reshelve/ui/empty-state';
import { aboutInWords, contrastInWords, stepStatement } from '@reshelve/domain/search-insights';
import {
  type ChartName,
  channelsOf,
  CHART_TITLES,
  type Group,
  kindsOf,
  versionsOf,
} from '../charts';
import type { Search } from '../loaders';
import { Chart } from './chart';
import { Count } from './count';
import { Section } from './section';

function GroupChart({
  enrolment,
  search,
  chart,
  header,
  groups,
}: {
  enrolment: string;
  search: Search;
  chart: ChartName;
  header: string;
  groups: readonly Group[];
}) {
  const count = (group: Group, result: 'yes' | 'no' | 'undecided', of: string) => (
    <Count
      enrolment={enrolment}
      slice={{ ...group.slice, result }}
      n={group.tally[result]}
      of={`${of}, ${group.label}`}
    />
  );
  const table = (
    <DataTable
      caption={CHART_TITLES[chart]}
      captionHidden
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        { header, cell: ({ label }) => label },
        {
          header: 'Sent',
          numeric: true,
          cell: ({ label, slice, sent }) => (
            <Count enrolment={enrolment} slice={slice} n={sent} of={`sent, ${label}`} />
          ),
        },
        { header: 'Interview', numeric: true, cell: (group) => count(group, 'yes', 'interviews') },
        { header: 'Stopped', numeric: true, cell: (group) => count(group, 'no', 'stopped') },
        { header: 'Still open', numeric: true, cell: (group) => count(group, 'undecided', 'open') },
        { header: 'That is', cell: ({ tally }) => aboutInWords(tally) },
      ]}
    />
  );
  const said = groups.map(({ label, tally }) => `${label}: ${stepStatement(tally).sentence}`);
  return (
    <Chart
      enrolment={enrolment}
      chart={chart}
      search={search}
      label={`Intervals: ${said.join(' ')}`}
      table={table}
    />
  );
}

/** Contacts and other people against sites, and each channel by itself. */
export function Channels({ enrolment, search }: { enrolment: string; search: Search }) {
  const [people, portals] = kindsOf(search);
  const channels = channelsOf(search);
  if (!people || !portals || channels.length === 0) return null;
  const { sentence } = contrastInWords(
    { first: people.label, second: portals.label, did: 'led to an interview' },
    people.tally,
    portals.tally,
  );
  return (
    <Section id="channels" title="People or portals" lead={sentence}>
      <GroupChart
        enrolment={enrolment}
        search={search}
        chart="channels"
        header="How you came to it"
        groups={[people, portals, ...channels]}
      />
      <p className="max-w-prose">
        Those who study returners find that after a break people lead further than big sites (Unwin
        and Khan, 2018); what holds for you, only your own figures can show. A contact whom you
        noted as having led you to a vacancy counts here, whatever its channel says.{' '}
        <a className="link" href={`/r/${enrolment}/contacts`}>
          Your network
        </a>
      </p>
    </Section>
  );
}

/** Which version went where, and what came of it. */
export function Materials({ enrolment, search }: { enrolment: string; search: Search }) {
  const versions = versionsOf(search);
  if (versions.length === 0) {
    return (
      <Section id="materials" title="What you sent">
        <EmptyState
          title="Nothing noted yet"
          level={3}
          action={
            <ButtonLink variant="secondary" href={`/r/${enrolment}/applications`}>
              To your applications
            </ButtonLink>
          }
        >
          Note on an application which version of your CV or statement went with it, and you will
          see here what came of each.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      id="materials"
      title="What you sent"
      lead="Versions went to different posts at different times, so a difference between them need not be their doing. It is a reason to look, and no proof."
    >
      <GroupChart
        enrolment={enrolment}
        search={search}
        chart="materials"
        header="Version"
        groups={versions}
      />
    </Section>
  );
}
