import { SummaryList, type SummaryRow } from '@reshelve/ui/summary-list';
import { CLOSED_REASON_LABELS } from '@reshelve/domain/feedback';
import {
  FEEDBACK_THEME_LABELS,
  FEEDBACK_WAY_LABELS,
  isFeedbackTheme,
} from '@reshelve/domain/feedback-told';
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
  const { askedOn, way, themes, callAt, answeredOn, verbatim, ownWords, closedReason } = feedback;
  const rows: SummaryRow[] = [
    ...(askedOn
      ? [
          {
            term: 'You asked',
            value: (
              <>
                <Day date={askedOn} />
                {way &&
                  `, ${FEEDBACK_WAY_LABELS[way].toLowerCase().replace('linkedin', 'LinkedIn')}`}
              </>
            ),
          },
        ]
      : []),
    ...(callAt
      ? [{ term: 'A call of 15 minutes', value: <Moment at={callAt} timeZone={timeZone} /> }]
      : []),
    ...(answeredOn ? [{ term: 'They answered on', value: <Day date={answeredOn} /> }] : []),
    ...(verbatim ? [{ term: 'What they said', value: <p className="words">{verbatim}</p> }] : []),
    ...(ownWords
      ? [{ term: 'What you make of it', value: <p className="words">{ownWords}</p> }]
      : []),
    ...(themes.length > 0
      ? [
          {
            term: 'It is about',
            value: themes
              .filter(isFeedbackTheme)
              .map((theme) => FEEDBACK_THEME_LABELS[theme])
              .join('; '),
          },
        ]
      : []),
    ...(closedReason
      ? [{ term: 'You left it at that', value: CLOSED_REASON_LABELS[closedReason] }]
      : []),
  ];
  return rows.length > 0 ? <SummaryList rows={rows} /> : null;
}
