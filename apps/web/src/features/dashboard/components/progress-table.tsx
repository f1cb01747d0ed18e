import { DataTable } from '@reshelve/ui/data-table';
import { Tag } from '@reshelve/ui/tag';
import { Day } from '@/components/dates';
import type { Progress } from '../loaders';
import { Section } from './section';

/** The progress of those who share it: counts and dates, and never what they are about. */
export function ProgressTable({
  progress,
  people,
}: {
  progress: readonly Progress[];
  people: number;
}) {
  return (
    <Section id="progress" title="Shared progress" lead={leadOf(progress.length, people)}>
      {progress.length > 0 && (
        <DataTable
          caption="Progress of those who share it"
          captionHidden
          rows={progress}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Returner', cell: (person) => <Name person={person} /> },
            { header: 'Sent', numeric: true, cell: ({ sent }) => sent },
            { header: 'Open', numeric: true, cell: openOf },
            { header: 'Interviewed', numeric: true, cell: ({ interviewed }) => interviewed },
            {
              header: 'Next interview',
              cell: ({ nextInterviewOn: on }) => (on === null ? 'None set' : <Day date={on} />),
            },
            { header: 'Rejections', numeric: true, cell: ({ rejections }) => rejections },
            {
              header: 'Debriefed',
              numeric: true,
              cell: ({ debriefed, debriefsOpen }) =>
                debriefsOpen === 0 ? (
                  debriefed
                ) : (
                  <>
                    {debriefed}{' '}
                    <span className="whitespace-nowrap text-muted">+ {debriefsOpen} begun</span>
                  </>
                ),
            },
            {
              header: 'Feedback',
              numeric: true,
              cell: ({ feedbackReceived, feedbackAsked }) =>
                `${String(feedbackReceived)} of ${String(feedbackAsked)}`,
            },
            {
              header: 'Last sent',
              cell: ({ lastAppliedOn: on }) => (on === null ? 'Nothing yet' : <Day date={on} />),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Name({ person: { name, outcomes } }: { person: Progress }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {name}
      {outcomes.accepted > 0 && <Tag tone="solid">Found a post</Tag>}
    </span>
  );
}

const openOf = ({ open }: Progress) =>
  open.saved + open.preparing + open.applied + open.first_round + open.final_interview + open.offer;

function leadOf(sharing: number, people: number): string {
  if (sharing === 0) {
    return 'Nobody shares their progress at the moment. That is theirs to choose, and to change.';
  }
  return `${String(sharing)} of ${String(people)} share counts and dates of their search with you. It is theirs to choose, and to change at any time. Interviewed counts the applications that led to an interview, Rejections includes those never answered, and Feedback says how often some came of how often it was asked for.`;
}
