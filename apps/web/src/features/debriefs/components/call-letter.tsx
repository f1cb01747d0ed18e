import { Form } from '@/components/form';
import { TextAreaField, TextField } from '@/components/fields';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { DateField } from '@/components/fields';
import { arrangeCall } from '../feedback-actions';
import type { Debrief, Draft } from '../loaders';
import { LetterTools } from './letter-tools';

/** A 15-minute call, by arrangement: the e-mail that offers it, and when it will be. */
export function CallForm({
  enrolment,
  debrief,
  draft,
  callAt,
}: {
  enrolment: string;
  debrief: Debrief;
  /** Null once a call is arranged. */
  draft: Draft | null;
  /** As the clocks show it, where a call is arranged already. */
  callAt: string;
}) {
  const { recipient, subject, body } = draft ?? { recipient: '', subject: '', body: '' };
  return (
    <Form
      action={arrangeCall.bind(null, enrolment, debrief.id)}
      values={{ recipient, subject, body, callAt }}
      revision={debrief.revision}
      label="A call"
      scope="call"
      creates
    >
      {draft && (
        <>
          <TextField name="recipient" type="email" label="To" width="medium" optional />
          <TextField name="subject" label="Subject" />
          <TextAreaField
            name="body"
            label="The e-mail"
            hint="Some would rather say it than write it. They name the time; you never ring out of the blue."
            rows={10}
          />
          <LetterTools mailto={draft.mailto} />
        </>
      )}
      <DateField
        name="callAt"
        label={draft ? 'Have they named a time? Note it here' : 'Another time'}
        time
      />
      <SubmitButton variant="secondary">Note the call</SubmitButton>
    </Form>
  );
}
