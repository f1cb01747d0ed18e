import { DataTable } from '@reshelve/ui/data-table';
import { inStageGroup, STAGE_LABELS } from '@reshelve/domain/stages';
import { Day } from '@/components/dates';
import type { Show } from '../list-query';
import { type ApplicationLine, pathOf } from '../loaders';
import { StageTag } from './stage-tag';

const unknown = (words: string) => <span className="text-muted">{words}</span>;

/** By when to send it, and whether that is over. */
function Closing({ line, today }: { line: ApplicationLine; today: string }) {
  if (!line.closingOn) return unknown('Not known');
  return (
    <>
      <Day date={line.closingOn} />
      {line.closingOn < today && inStageGroup(line.stage, 'unsent') && (
        <span className="block text-sm text-muted">Has passed</span>
      )}
    </>
  );
}

/** The applications of one page of the list. */
export function ApplicationList({
  enrolment,
  lines,
  show,
  today,
}: {
  enrolment: string;
  lines: readonly ApplicationLine[];
  show: Show;
  today: string;
}) {
  return (
    <DataTable
      caption="Applications"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Post',
          cell: (line) => (
            <span className="block min-w-0 wrap-anywhere">
              <a href={pathOf(enrolment, line.id)} className="link">
                {line.title}
              </a>
              <span className="block font-normal text-muted">
                {[line.employer, line.location].filter(Boolean).join(', ')}
              </span>
            </span>
          ),
        },
        {
          header: 'Where it stands',
          cell: (line) => (
            <span className="block space-y-1">
              <StageTag stage={line.stage} outcome={line.outcome} />
              {!line.outcome && (
                <span className="block text-sm text-muted">
                  Since <Day date={line.stageSince} />
                </span>
              )}
              {line.outcome && inStageGroup(line.furthestStage, 'interviewing') && (
                <span className="block text-sm text-muted">
                  Got as far as: {STAGE_LABELS[line.furthestStage].toLowerCase()}
                </span>
              )}
            </span>
          ),
        },
        show === 'open'
          ? {
              header: 'Closing date',
              cell: (line) => <Closing line={line} today={today} />,
            }
          : {
              header: 'Ended',
              cell: (line) => (line.endedOn ? <Day date={line.endedOn} /> : unknown('Open')),
            },
        {
          header: 'Sent',
          cell: (line) => {
            if (line.appliedOn) return <Day date={line.appliedOn} />;
            return unknown(line.outcome ? 'Not sent' : 'Not yet');
          },
        },
      ]}
    />
  );
}
