import { type Column, DataTable } from '@reshelve/ui/data-table';
import { todayIn } from '@reshelve/domain/dates';
import { CLOSED_REASON_LABELS, FEEDBACK_STATE_LABELS } from '@reshelve/domain/feedback';
import {
  FEEDBACK_WAY_LABELS,
  type NextWithFeedback,
  nextWithFeedback,
} from '@reshelve/domain/feedback-told';
import { Day, Moment } from '@/components/dates';
import { type FeedbackLine, pathOf } from '../loaders';

interface Planned extends FeedbackLine {
  next: NextWithFeedback;
}

/** What is due next with the requests, and then all of them. */
export function FeedbackList({
  enrolment,
  requests,
  timeZone,
}: {
  enrolment: string;
  requests: readonly FeedbackLine[];
  timeZone: string;
}) {
  const now = new Date().toISOString();
  const clock = { now, today: todayIn(timeZone, now) };
  const planned = requests.map((request) => ({
    ...request,
    next: nextWithFeedback(request, clock),
  }));
  const due = planned.filter(({ next }) => next.step !== 'none' && next.step !== 'wait');
  const href = ({ debriefId }: FeedbackLine) => pathOf(enrolment, debriefId, 'feedback');
  const columns: Column<Planned>[] = [
    {
      header: 'Application',
      cell: (request) => (
        <a className="link" href={href(request)}>
          {request.application.title}, {request.application.employer}
        </a>
      ),
    },
    { header: 'Whom', cell: ({ recipient }) => recipient || '–' },
    {
      header: 'Asked',
      cell: ({ askedOn, way }) =>
        askedOn ? (
          <>
            <Day date={askedOn} />
            {way && <span className="block text-muted">{FEEDBACK_WAY_LABELS[way]}</span>}
          </>
        ) : (
          '–'
        ),
    },
    { header: 'What came back', cell: (request) => <CameBack request={request} /> },
    { header: 'Next', cell: ({ next }) => <Next next={next} timeZone={timeZone} /> },
  ];
  return (
    <div className="space-y-8">
      <section aria-labelledby="due" className="space-y-3">
        <h2 id="due" className="text-xl">
          What comes next
        </h2>
        {due.length === 0 ? (
          <p className="max-w-prose">Nothing at the moment. You have done your part.</p>
        ) : (
          <ul className="space-y-3">
            {due.map((request) => (
              <li
                key={request.debriefId}
                className="rounded-lg border border-line bg-sheet p-5 shadow-sheet"
              >
                <a className="link font-semibold" href={href(request)}>
                  {request.application.title}, {request.application.employer}
                </a>
                <p>
                  <Next next={request.next} timeZone={timeZone} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <DataTable
        caption="All requests"
        columns={columns}
        rows={planned}
        rowKey={({ debriefId }) => debriefId}
      />
    </div>
  );
}

function CameBack({ request }: { request: FeedbackLine }) {
  const { state, answeredOn, verbatim, ownWords, closedReason } = request;
  if (answeredOn) {
    return (
      <>
        <Day date={answeredOn} />
        <span className="words line-clamp-3 text-muted">{ownWords || verbatim}</span>
      </>
    );
  }
  if (state === 'closed' && closedReason) return CLOSED_REASON_LABELS[closedReason];
  return state === 'not_asked' ? '–' : FEEDBACK_STATE_LABELS[state];
}

function Next({ next, timeZone }: { next: NextWithFeedback; timeZone: string }) {
  switch (next.step) {
    case 'ask':
      return (
        <>
          Ask, best by <Day date={next.dueOn} />
        </>
      );
    case 'wait':
      return (
        <>
          Wait until <Day date={next.until} />
        </>
      );
    case 'offer_call':
      return 'No answer for a week: offer a call of 15 minutes';
    case 'let_go':
      return 'No answer for four weeks: one last offer of a call, or leave it at that';
    case 'note':
      return (
        <>
          Note what they said in the call, <Moment at={next.at} timeZone={timeZone} />
        </>
      );
    case 'speak':
      return (
        <>
          The call, <Moment at={next.at} timeZone={timeZone} />
        </>
      );
    case 'none':
      return '–';
  }
}
