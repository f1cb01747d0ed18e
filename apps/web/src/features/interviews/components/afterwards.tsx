import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { followUp } from '../actions';
import type { Interview, ThankYouDraft } from '../loaders';
import { ThankYou } from './thank-you';

/** How it went, written while it is fresh, and the thank-you note: one form, many buttons. */
export function Afterwards({
  enrolment,
  interview,
  draft,
  today,
}: {
  enrolment: string;
  interview: Interview;
  draft: ThankYouDraft | null;
  today: string;
}) {
  const { id, revision, freshNotes } = interview;
  const letter = draft && {
    recipient: draft.recipient,
    subject: draft.subject,
    body: draft.body,
    thankedOn: today,
  };
  return (
    <Form
      action={followUp.bind(null, enrolment, id)}
      values={{ freshNotes, ...letter }}
      revision={revision}
      label="After the interview"
      scope="after"
    >
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="How did it go?">
          <TextAreaField
            name="freshNotes"
            label="Notes while it is fresh"
            hint="What they asked, what you said, what surprised you, what you were pleased with. In keywords is enough. If it comes to a debrief, they stand beside it; nobody else reads them."
            rows={8}
            optional
          />
          <SubmitButton name="then" value="notes">
            Keep the notes
          </SubmitButton>
        </Card>
        <ThankYou interview={interview} draft={draft} />
      </div>
    </Form>
  );
}
