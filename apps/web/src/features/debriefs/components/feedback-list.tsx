import { Details } from '@reshelve/ui/details';
import { todayIn } from '@reshelve/domain/dates';
import { CLOSED_REASON_LABELS, type FeedbackState, suggestCall } from '@reshelve/domain/feedback';
import { Day, Moment } from '@/components/dates';
import { type FeedbackLine, pathOf } from '../loaders';

const GROUPS = [
  { title: 'Waiting for an answer', states: ['asked', 'call_arranged'], open: true },
  { title: 'Answered', states: ['answered'], open: true },
  { title: 'Not asked', states: ['not_asked'], open: false },
  { title: 'Left at that', states: ['closed'], open: false },
] as const satisfies { title: string; states: FeedbackState[]; open: boolean }[];

/** All requests, those that wait first. */
export function FeedbackList({
  enrolment,
  requests,
  timeZone,
}: {
  enrolment: string;
  requests: readonly FeedbackLine[];
  timeZone: string;
}) {
  return GROUPS.map(({ title, states, open }) => {
    const wanted: readonly FeedbackState[] = states;
    const here = requests.filter(({ state }) => wanted.includes(state));
    if (here.length === 0) return null;
    const list = (
      <ul className="space-y-4">
        {here.map((request) => (
          <Line
            key={request.debriefId}
            enrolment={enrolment}
            request={request}
            timeZone={timeZone}
          />
        ))}
      </ul>
    );
    if (!open) {
      return (
        <Details key={title} summary={`${title} (${String(here.length)})`}>
          {list}
        </Details>
      );
    }
    return (
      <section key={title} aria-label={title} className="space-y-4">
        <h2 className="text-xl">{title}</h2>
        {list}
      </section>
    );
  });
}

function Line({
  enrolment,
  request,
  timeZone,
}: {
  enrolment: string;
  request: FeedbackLine;
  timeZone: string;
}) {
  const { application, state, askedOn, callAt, answeredOn, verbatim, ownWords, closedReason } =
    request;
  const today = todayIn(timeZone, new Date().toISOString());
  return (
    <li className="space-y-2 rounded-lg border border-line bg-sheet p-5 shadow-sheet">
      <h3 className="text-lg">
        <a className="link" href={pathOf(enrolment, request.debriefId, 'feedback')}>
          {application.title}, {application.employer}
        </a>
      </h3>
      <p className="text-muted">
        {state === 'asked' && askedOn && (
          <>
            Asked on <Day date={askedOn} />.
            {suggestCall(askedOn, today) && ' You could offer a short call now.'}
          </>
        )}
        {state === 'call_arranged' && callAt && (
          <>
            A call on <Moment at={callAt} timeZone={timeZone} />.
          </>
        )}
        {state === 'answered' && answeredOn && (
          <>
            They answered on <Day date={answeredOn} />.
          </>
        )}
        {state === 'not_asked' && 'Not asked so far. You need not.'}
        {state === 'closed' && closedReason && CLOSED_REASON_LABELS[closedReason]}
      </p>
      {verbatim && (
        <blockquote className="words border-l-4 border-line pl-4">{verbatim}</blockquote>
      )}
      {ownWords && <p className="words">{ownWords}</p>}
    </li>
  );
}
