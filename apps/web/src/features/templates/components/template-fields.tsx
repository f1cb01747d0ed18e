import { SubmitButton } from '@reshelve/ui/submit-button';
import { MAX_PREPARATION_LENGTH, PREPARATION_SECTION_LABELS } from '@reshelve/domain/preparation';
import {
  LETTER_PLACEHOLDERS,
  PLACEHOLDERS,
  TEMPLATE_SERVES,
  type SharedTemplateKind,
} from '@reshelve/domain/templates';
import { SelectField, TextAreaField, TextField } from '@/components/fields';

const anything: Record<SharedTemplateKind, string> = {
  preparation: 'Any kind of interview',
  thank_you: 'Any kind of interview',
  feedback_letter: 'Wherever it stopped',
};

function Placeholders({ kind }: { kind: Exclude<SharedTemplateKind, 'preparation'> }) {
  return (
    <>
      What stands in braces is filled in:{' '}
      {LETTER_PLACEHOLDERS[kind].map((name, i) => (
        <span key={name}>
          {i > 0 && ', '}
          <code>{`{${name}}`}</code> {PLACEHOLDERS[name]}
        </span>
      ))}
      .
    </>
  );
}

/** The fields of a template of one kind, with the button that saves it. */
export function TemplateFields({ kind }: { kind: SharedTemplateKind }) {
  const options = Object.entries(TEMPLATE_SERVES[kind]).map(([value, label]) => ({ value, label }));
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="So that it can be told from others."
        width="medium"
      />
      <SelectField name="serves" label="What is it for?" empty={anything[kind]} options={options} />
      {kind === 'preparation' ? (
        <TextAreaField
          name="body"
          label="The checklist"
          hint={
            <>
              One thing a line, at most {MAX_PREPARATION_LENGTH} characters. A line that begins with
              # is a heading: {Object.values(PREPARATION_SECTION_LABELS).join(' · ')}.
            </>
          }
          rows={18}
        />
      ) : (
        <>
          <TextField name="subject" label="Subject" />
          <TextAreaField
            name="body"
            label="The letter"
            hint={<Placeholders kind={kind} />}
            rows={14}
          />
        </>
      )}
      <SubmitButton>Save the template</SubmitButton>
    </>
  );
}
