import { Card } from '@reshelve/ui/card';
import { Timeline } from '@reshelve/ui/timeline';
import { Day, Moment } from '@/components/dates';
import { historyOf, type HistoryEntry } from '../history-view';
import { type Application, pathOf } from '../loaders';

function Detail({ entry, timeZone }: { entry: HistoryEntry; timeZone: string }) {
  if (!entry.note && entry.corrections.length === 0) return null;
  return (
    <div className="space-y-1">
      {entry.note && <p className="words">{entry.note}</p>}
      {entry.corrections.map((correction) => (
        <p key={correction.id} className="text-sm text-muted">
          {correction.struck ? 'Struck out' : 'Corrected'}{' '}
          <Moment at={correction.recordedAt} timeZone={timeZone} />
          {!correction.struck && (
            <>
              ; until then: {correction.before.title}, <Day date={correction.before.occurredOn} />
            </>
          )}
          {correction.note && <span className="words">. {correction.note}</span>}
        </p>
      ))}
    </div>
  );
}

/** Everything that happened, latest first. Nothing is ever taken out; corrections are shown. */
export function History({
  enrolment,
  application,
  timeZone,
}: {
  enrolment: string;
  application: Application;
  timeZone: string;
}) {
  const here = pathOf(enrolment, application.id);
  return (
    <Card title={<span id="history">History</span>}>
      <Timeline
        items={historyOf(application.events).map((entry) => ({
          id: entry.id,
          title: entry.title,
          when: <Day date={entry.occurredOn} />,
          superseded: entry.struck,
          detail: <Detail entry={entry} timeZone={timeZone} />,
          action: (
            <a className="link text-sm" href={`${here}/history/${entry.id}`}>
              Correct
              <span className="sr-only">
                {' '}
                “{entry.title}” of <Day date={entry.occurredOn} />
              </span>
            </a>
          ),
        }))}
      />
    </Card>
  );
}
