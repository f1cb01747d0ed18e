import { FEEDBACK_WAY_LABELS, FEEDBACK_WAYS } from '@reshelve/domain/feedback-told';
import { ButtonRow } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { DateField, SelectField, TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { writeLetter } from '../feedback-actions';
import { type Debrief, type Draft, pathOf } from '../loaders';
import { LetterTools } from './letter-tools';

const ways = FEEDBACK_WAYS.map((value) => ({ value, label: FEEDBACK_WAY_LABELS[value] }));

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
      values={{ recipient, subject, body, askedOn: today, way: debrief.feedback.way ?? 'email' }}
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
      <BeginAgain draft={draft} here={pathOf(enrolment, debrief.id, 'feedback')} />
      <LetterTools mailto={draft.mailto} />
      <ButtonRow>
        <SubmitButton name="then" value="draft" variant="secondary">
          Keep the draft for now
        </SubmitButton>
      </ButtonRow>
      <div className="space-y-5 border-t border-line pt-6">
        <DateField name="askedOn" label="When did you ask?" />
        <SelectField name="way" label="How did you ask?" options={ways} />
        <SubmitButton name="then" value="sent">
          I have asked
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The other letters that fit, and for a saved draft all of them. */
function BeginAgain({ draft, here }: { draft: Draft; here: string }) {
  const others = draft.templates.filter(({ id }) => id !== draft.templateId);
  if (others.length === 0) return null;
  return (
    <div>
      <p>{draft.saved ? 'This is your draft. Begin again from:' : 'Rather begin from:'}</p>
      <ul className="list-disc pl-6">
        {others.map(({ id, name, own }) => (
          <li key={id}>
            <a className="link" href={`${here}?letter=${id}`}>
              {name}
            </a>
            {own && ' (yours)'}
          </li>
        ))}
      </ul>
    </div>
  );
}
