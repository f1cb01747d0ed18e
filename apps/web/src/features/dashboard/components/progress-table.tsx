import { DataTable } from '@reshelve/ui/data-table';
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
            { header: 'Returner', cell: ({ name }) => name },
            { header: 'Applications sent', numeric: true, cell: ({ sent }) => sent },
            { header: 'Open now', numeric: true, cell: openOf },
            { header: 'With an interview', numeric: true, cell: ({ interviewed }) => interviewed },
            {
              header: 'Next interview',
              cell: ({ nextInterviewOn: on }) => (on === null ? '–' : <Day date={on} />),
            },
            { header: 'Rejections', numeric: true, cell: ({ rejections }) => rejections },
            {
              header: 'Debriefed',
              numeric: true,
              cell: ({ debriefed, debriefsOpen }) =>
                debriefsOpen > 0
                  ? `${String(debriefed)}, ${String(debriefsOpen)} begun`
                  : debriefed,
            },
            {
              header: 'Feedback',
              numeric: true,
              cell: ({ feedbackReceived, feedbackAsked }) =>
                `${String(feedbackReceived)} of ${String(feedbackAsked)}`,
            },
            {
              header: 'Last application',
              cell: (person) =>
                person.outcomes.accepted > 0 ? (
                  'Found a post'
                ) : person.lastAppliedOn === null ? (
                  '–'
                ) : (
                  <Day date={person.lastAppliedOn} />
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

const openOf = ({ open }: Progress) =>
  open.saved + open.preparing + open.applied + open.first_round + open.final_interview + open.offer;

function leadOf(sharing: number, people: number): string {
  if (sharing === 0) {
    return 'Nobody shares their progress at the moment. That is theirs to choose, and to change.';
  }
  return `${String(sharing)} of ${String(people)} share counts and dates of their search with you. It is theirs to choose, and to change at any time. Rejections include applications that were never answered; feedback is what came of what was asked.`;
}
