import { SubmitButton } from '@reshelve/ui/submit-button';
import {
  CLOSED_REASON_LABELS,
  CLOSED_REASONS_FROM,
  type FeedbackState,
} from '@reshelve/domain/feedback';
import { FEEDBACK_THEME_LABELS, FEEDBACK_THEMES } from '@reshelve/domain/feedback-told';
import { CheckboxesField, DateField, RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { closeRequest, keepAnswer } from '../feedback-actions';
import { addLesson } from '../lesson-actions';
import type { Debrief } from '../loaders';
import { dueChoices } from './reflect-form';

interface Props {
  enrolment: string;
  debrief: Debrief;
}

const themeChoices = FEEDBACK_THEMES.map((value) => ({
  value,
  label: FEEDBACK_THEME_LABELS[value],
}));

/** What they said, verbatim and in one's own words. */
export function AnswerForm({ enrolment, debrief, today }: Props & { today: string }) {
  const { verbatim, ownWords, answeredOn, themes } = debrief.feedback;
  return (
    <Form
      action={keepAnswer.bind(null, enrolment, debrief.id)}
      values={{ verbatim, ownWords, answeredOn: answeredOn ?? today, themes }}
      revision={debrief.revision}
      label="What they said"
      scope="answer"
      creates
    >
      <TextAreaField
        name="verbatim"
        label="What did they say?"
        hint="Word for word, as far as you can. From a call, what you remember."
      />
      <TextAreaField
        name="ownWords"
        label="What do you make of it?"
        hint="In your words. Feedback is often careful and vague: what might it mean, and what of it is useful?"
        optional
      />
      <CheckboxesField
        name="themes"
        label="What is it about?"
        hint="So that you can see later what you have been told more than once."
        choices={themeChoices}
        optional
      />
      <DateField name="answeredOn" label="When did it come?" />
      <SubmitButton>Keep the answer</SubmitButton>
    </Form>
  );
}

/** To leave it at that, for a reason that fits where it stands. */
export function CloseForm({
  enrolment,
  debrief,
  state,
}: Props & { state: Exclude<FeedbackState, 'closed'> }) {
  const reasons = CLOSED_REASONS_FROM[state];
  return (
    <Form
      action={closeRequest.bind(null, enrolment, debrief.id)}
      values={{ reason: reasons.length === 1 ? (reasons[0] ?? '') : '' }}
      revision={debrief.revision}
      label="Leave it at that"
      scope="close"
      creates
    >
      <RadioField
        name="reason"
        label="How shall it be noted?"
        choices={reasons.map((reason) => ({ value: reason, label: CLOSED_REASON_LABELS[reason] }))}
      />
      <SubmitButton variant="secondary">Leave it at that</SubmitButton>
    </Form>
  );
}

/** A lesson that an answer teaches. */
export function AnswerLessonForm({ enrolment, debrief }: Props) {
  return (
    <Form
      action={addLesson.bind(null, enrolment, debrief.id)}
      values={{ due: 'next_application' }}
      label="A lesson from it"
      scope="lesson"
      creates
    >
      <TextAreaField
        name="text"
        label="A lesson from it"
        hint="One change, small enough to do."
        rows={2}
      />
      <RadioField name="due" label="When should it come back?" choices={dueChoices} />
      <SubmitButton variant="secondary">Add this lesson</SubmitButton>
    </Form>
  );
}
