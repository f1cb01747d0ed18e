import { ButtonRow } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { DateField, TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { writeLetter } from '../feedback-actions';
import { type Debrief, type Draft, pathOf } from '../loaders';
import { LetterTools } from './letter-tools';

/** The e-mail that asks for feedback, to be made one's own, and that it was sent. */
export function LetterForm({
  enrolment,
  debrief,
  draft,
  today,
}: {
  enrolment: string;
  debrief: Debrief;
  draft: Draft;
  today: string;
}) {
  const { recipient, subject, body } = draft;
  return (
    <Form
      action={writeLetter.bind(null, enrolment, debrief.id)}
      values={{ recipient, subject, body, askedOn: today }}
      revision={debrief.revision}
      label="The e-mail"
      scope="letter"
      creates
    >
      <TextField
        name="recipient"
        type="email"
        label="To"
        hint="The address that the decision came from, or the contact in the advertisement."
        width="medium"
        optional
      />
      <TextField name="subject" label="Subject" />
      <TextAreaField
        name="body"
        label="The e-mail"
        hint="It thanks them, accepts the decision, and asks one or two questions. Change what does not sound like you. A name after “Dear” helps, if you know one."
        rows={12}
      />
      {draft.saved && (
        <p>
          This is your draft.{' '}
          <a className="link" href={`${pathOf(enrolment, debrief.id, 'feedback')}?letter=template`}>
            Begin again from the template
          </a>
        </p>
      )}
      <LetterTools mailto={draft.mailto} />
      <ButtonRow>
        <SubmitButton name="then" value="draft" variant="secondary">
          Keep the draft for now
        </SubmitButton>
      </ButtonRow>
      <div className="space-y-5 border-t border-line pt-6">
        <DateField name="askedOn" label="When did you send it?" />
        <SubmitButton name="then" value="sent">
          I have sent it
        </SubmitButton>
      </div>
    </Form>
  );
}
