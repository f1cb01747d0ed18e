import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { SummaryList } from '@reshelve/ui/summary-list';
import {
  reasonLabel,
  REASON_BASIS_LABELS,
  STOPPING_POINT_LABELS,
} from '@reshelve/domain/diagnosis';
import { LESSON_STATE_LABELS } from '@reshelve/domain/lessons';
import { Form } from '@/components/form';
import { reopen } from '../actions';
import { type Debrief, pathOf } from '../loaders';
import { FeedbackFacts } from './feedback-words';

const written = (term: string, text: string) =>
  text ? [{ term, value: <p className="words">{text}</p> }] : [];

/** A debrief that rests, to be read again. */
export function Overview({
  enrolment,
  debrief,
  timeZone,
}: {
  enrolment: string;
  debrief: Debrief;
  timeZone: string;
}) {
  const { stoppedAt, reasons, lessons } = debrief;
  const reflection = [
    ...written('What went well', debrief.wentWell),
    ...written('What was hard', debrief.wasHard),
    ...written('What you would do differently', debrief.wouldDoDifferent),
  ];
  const closing = [
    ...written('Your closing note', debrief.closingNote),
    ...written('How you felt', debrief.feeling),
  ];
  return (
    <div className="space-y-6">
      {closing.length > 0 && (
        <Card title="What you said to yourself">
          <SummaryList rows={closing} />
        </Card>
      )}
      <Card title="Where it stopped">
        <SummaryList
          rows={[
            ...(stoppedAt ? [{ term: 'Stage', value: STOPPING_POINT_LABELS[stoppedAt] }] : []),
            ...(reasons.length > 0
              ? [
                  {
                    term: 'Reasons',
                    value: (
                      <ul className="space-y-2">
                        {reasons.map(({ code, basis, detail }) => (
                          <li key={code}>
                            {reasonLabel(code)}{' '}
                            <span className="text-muted">({REASON_BASIS_LABELS[basis]})</span>
                            {detail && <p className="words">{detail}</p>}
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
            ...written('What they wrote or said', debrief.decisionWords),
          ]}
        />
      </Card>
      {reflection.length > 0 && (
        <Card title="What you thought about it">
          <SummaryList rows={reflection} />
        </Card>
      )}
      {lessons.length > 0 && (
        <Card title="What you take along">
          <ul className="space-y-2">
            {lessons.map((lesson) => (
              <li key={lesson.id}>
                <span className="words">{lesson.text}</span>{' '}
                <span className="text-muted">
                  ({LESSON_STATE_LABELS[lesson.state].toLowerCase()}
                  {lesson.takenUpIn && ` in ${lesson.takenUpIn.title}`})
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Feedback">
        <FeedbackFacts feedback={debrief.feedback} timeZone={timeZone} />
        <p>
          <a className="link" href={pathOf(enrolment, debrief.id, 'feedback')}>
            {debrief.feedback.state === 'not_asked'
              ? 'You have not asked for any. You still can'
              : 'Add to it: an answer may come late'}
          </a>
        </p>
      </Card>
      <Form
        action={reopen.bind(null, enrolment, debrief.id)}
        revision={debrief.revision}
        label="Open it again"
        creates
      >
        <SubmitButton variant="quiet">Open this debrief again</SubmitButton>
      </Form>
    </div>
  );
}
