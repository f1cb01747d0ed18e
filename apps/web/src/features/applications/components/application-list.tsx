import { Button } from '@reshelve/ui/button';
import { type Column, DataTable } from '@reshelve/ui/data-table';
import { CHANNEL_LABELS } from '@reshelve/domain/channels';
import { inStageGroup, STAGE_LABELS } from '@reshelve/domain/stages';
import { Day, DayOf } from '@/components/dates';
import {
  addressOf,
  COLUMN_LABELS,
  type ColumnName,
  columnsOf,
  isDescending,
  type ListQuery,
  type Sort,
} from '../list-query';
import { type ApplicationLine, pathOf } from '../loaders';
import { StageTag } from './stage-tag';
import { TickAll } from './tick-all';

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

interface Context {
  today: string;
  timeZone: string;
}

type Cell = (line: ApplicationLine, context: Context) => React.ReactNode;

/** What each column shows, and the order that its heading asks for. */
const COLUMNS: Readonly<Record<ColumnName, { sort?: Sort; cell: Cell }>> = {
  stage: {
    sort: 'stage',
    cell: (line) => (
      <span className="block space-y-1">
        <StageTag stage={line.stage} outcome={line.outcome} />
        {line.outcome && inStageGroup(line.furthestStage, 'interviewing') && (
          <span className="block text-sm text-muted">
            Got as far as: {STAGE_LABELS[line.furthestStage].toLowerCase()}
          </span>
        )}
      </span>
    ),
  },
  since: { sort: 'since', cell: (line) => <Day date={line.stageSince} /> },
  closing: {
    sort: 'closing',
    cell: (line, { today }) => <Closing line={line} today={today} />,
  },
  sent: {
    sort: 'applied',
    cell: (line) => {
      if (line.appliedOn) return <Day date={line.appliedOn} />;
      return unknown(line.outcome ? 'Not sent' : 'Not yet');
    },
  },
  ended: {
    sort: 'ended',
    cell: (line) => (line.endedOn ? <Day date={line.endedOn} /> : unknown('Open')),
  },
  channel: {
    cell: (line) => (line.channel ? CHANNEL_LABELS[line.channel] : unknown('Not noted')),
  },
  changed: {
    sort: 'recent',
    cell: (line, { timeZone }) => <DayOf at={line.updatedAt} timeZone={timeZone} />,
  },
};

/** The applications of one page of the list, with boxes to tick for changing several at once. */
export function ApplicationList({
  enrolment,
  lines,
  query,
  ...context
}: {
  enrolment: string;
  lines: readonly ApplicationLine[];
  query: ListQuery;
} & Context) {
  const home = pathOf(enrolment);
  /** A heading sorts by its column, and turned round when it does already. */
  const sorting = (sort: Sort): NonNullable<Column<ApplicationLine>['sort']> => {
    const current = query.sort === sort;
    const href = home + addressOf(query, { sort, turned: current && !query.turned });
    if (!current) return { href };
    return { href, direction: isDescending(query) ? 'descending' : 'ascending' };
  };
  const post: Column<ApplicationLine> = {
    header: 'Post',
    sort: sorting('title'),
    cell: (line) => (
      <span className="flex min-w-0 items-start gap-3">
        <input
          type="checkbox"
          name="id"
          value={line.id}
          aria-label={`Tick ${line.title}, ${line.employer}`}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
        <span className="block min-w-0 wrap-anywhere">
          <a href={pathOf(enrolment, line.id)} className="link">
            {line.title}
          </a>
          <span className="block font-normal text-muted">
            {[line.employer, line.location].filter(Boolean).join(', ')}
          </span>
        </span>
      </span>
    ),
  };
  return (
    <form method="get" action={`${home}/change`} aria-label="Change several" className="space-y-4">
      <input type="hidden" name="back" value={addressOf(query, { cursor: query.cursor })} />
      <DataTable
        caption="Applications"
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          post,
          ...columnsOf(query).map((name): Column<ApplicationLine> => {
            const { sort, cell } = COLUMNS[name];
            return {
              header: COLUMN_LABELS[name],
              cell: (line) => cell(line, context),
              ...(sort && { sort: sorting(sort) }),
            };
          }),
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <TickAll />
        <Button type="submit">Change those ticked</Button>
      </div>
    </form>
  );
}
