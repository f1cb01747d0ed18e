import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { accept } from '../actions';
import type { Debrief } from '../loaders';

/** The closing note: for the returner's eyes alone. */
export function AcceptForm({ enrolment, debrief }: { enrolment: string; debrief: Debrief }) {
  const { closingNote, feeling } = debrief;
  return (
    <Form
      action={accept.bind(null, enrolment, debrief.id)}
      values={{ closingNote, feeling }}
      revision={debrief.revision}
      creates
    >
      <TextAreaField
        name="closingNote"
        label="A closing note to yourself"
        hint="What you would say to a friend who had come this far. Only you can ever read it."
        large
        optional
      />
      <TextField
        name="feeling"
        label="How do you feel about it now?"
        hint="A word or a sentence. This too is for you alone."
        optional
      />
      <SubmitButton>Let it rest</SubmitButton>
    </Form>
  );
}
