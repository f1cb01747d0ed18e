import { SummaryList, type SummaryRow } from '@reshelve/ui/summary-list';
import { CLOSED_REASON_LABELS } from '@reshelve/domain/feedback';
import { Day, Moment } from '@/components/dates';
import type { Debrief } from '../loaders';

/** What is known of a request so far; nothing where nothing is. */
export function FeedbackFacts({
  feedback,
  timeZone,
}: {
  feedback: Debrief['feedback'];
  timeZone: string;
}) {
  const { askedOn, callAt, answeredOn, verbatim, ownWords, closedReason } = feedback;
  const rows: SummaryRow[] = [
    ...(askedOn ? [{ term: 'You asked on', value: <Day date={askedOn} /> }] : []),
    ...(callAt
      ? [{ term: 'A call of 15 minutes', value: <Moment at={callAt} timeZone={timeZone} /> }]
      : []),
    ...(answeredOn ? [{ term: 'They answered on', value: <Day date={answeredOn} /> }] : []),
    ...(verbatim ? [{ term: 'What they said', value: <p className="words">{verbatim}</p> }] : []),
    ...(ownWords
      ? [{ term: 'What you make of it', value: <p className="words">{ownWords}</p> }]
      : []),
    ...(closedReason
      ? [{ term: 'You left it at that', value: CLOSED_REASON_LABELS[closedReason] }]
      : []),
  ];
  return rows.length > 0 ? <SummaryList rows={rows} /> : null;
}
