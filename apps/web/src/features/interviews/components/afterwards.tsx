import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { keepFreshNotes } from '../actions';
import type { Interview } from '../loaders';

/** How it went, written while it is fresh. */
export function FreshNotesForm({
  enrolment,
  interview,
}: {
  enrolment: string;
  interview: Interview;
}) {
  const { id, revision, freshNotes } = interview;
  return (
    <Card title="How did it go?">
      <Form
        action={keepFreshNotes.bind(null, enrolment, id)}
        values={{ freshNotes }}
        revision={revision}
        label="Notes while it is fresh"
        scope="notes"
      >
        <TextAreaField
          name="freshNotes"
          label="Notes while it is fresh"
          hint="What they asked, what you said, what surprised you, what you were pleased with. In keywords is enough. If it comes to a debrief, they stand beside it; nobody else reads them."
          rows={8}
          optional
        />
        <SubmitButton>Keep the notes</SubmitButton>
      </Form>
    </Card>
  );
}
