import { writeMarkdown } from '@reshelve/domain/document-markdown';
import { ButtonRow } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { saveDraft } from '../draft-actions';
import { type Material, materialPath } from '../loaders';
import { DraftWords } from './draft-words';

/** The words as they are being written, and the way to keep them. */
export function DraftForm({ enrolment, material }: { enrolment: string; material: Material }) {
  return (
    <Form
      action={saveDraft.bind(null, enrolment, material.id)}
      revision={material.revision}
      creates
      label="What you write"
    >
      <DraftWords
        label="Your words"
        markdown={writeMarkdown(material.draft)}
        address={materialPath(enrolment, material.id, 'draft')}
      />
      <TextField
        name="note"
        label="What is new in it?"
        hint="A few words, to find this version again, if you keep one."
        optional
      />
      <ButtonRow>
        <SubmitButton name="then" value="stay" pending="Saving…">
          Save
        </SubmitButton>
        <SubmitButton name="then" value="keep" variant="secondary" pending="Keeping…">
          Save, and keep as a version
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
