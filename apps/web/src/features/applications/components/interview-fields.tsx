import { DateField, RadioField, SelectField, TextAreaField, TextField } from '@/components/fields';
import { formatOptions, roundOptions } from '../options';

/** The fields of an interview, for adding one and for changing it. */
export function InterviewFields({ timeZone }: { timeZone: string }) {
  return (
    <>
      <DateField
        name="startsAt"
        time
        label="Date and time"
        hint={`In the programme’s time zone: ${timeZone.replaceAll('_', ' ')}.`}
      />
      <RadioField name="round" label="Which round is it?" choices={roundOptions} inline />
      <SelectField
        name="format"
        label="What kind of interview is it?"
        empty="Choose one"
        options={formatOptions}
      />
      <TextField
        name="place"
        label="Place"
        hint="An address, a room, or the link to the call."
        optional
      />
      <TextAreaField
        name="notes"
        label="Notes"
        hint="Who will be there, what to bring, what you want to ask. Afterwards: how it went."
        rows={6}
        optional
      />
    </>
  );
}
