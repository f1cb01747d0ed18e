import { Fieldset } from '@reshelve/ui/fieldset';
import { DateField, SelectField, TextAreaField, TextField } from '@/components/fields';
import { channelOptions, contractOptions, hoursOptions } from '../options';

/** The fields of a vacancy, for adding one and for changing it. */
export function ApplicationFields({
  linked = false,
}: {
  /** The link is asked for elsewhere in the form. */
  linked?: boolean;
}) {
  return (
    <>
      <TextField name="title" label="Title of the post" hint="As the advert has it." />
      <TextField name="employer" label="Employer" autoComplete="organization" />
      <TextField name="location" label="Location" optional />
      <DateField
        name="closingOn"
        label="Closing date"
        hint="The last day on which they take applications."
        optional
      />
      {linked || <LinkField />}
      <SelectField
        name="channel"
        label="How did you come to it?"
        empty="Choose one"
        options={channelOptions}
        optional
      />
      <Fieldset name="terms" label="Terms" optional>
        <div className="grid max-w-prose gap-6 sm:grid-cols-2">
          <SelectField
            name="contract"
            label="Contract"
            empty="Not known"
            options={contractOptions}
          />
          <SelectField name="hours" label="Hours" empty="Not known" options={hoursOptions} />
        </div>
        <TextField name="salary" label="Salary" hint="As the advert puts it." width="medium" />
      </Fieldset>
      <TextAreaField name="notes" label="Notes" hint="Only you can read them." rows={6} optional />
    </>
  );
}

export function LinkField({
  hint = 'Adverts are taken down: keep their text too.',
}: {
  hint?: string;
}) {
  return <TextField name="link" type="url" label="Link to the vacancy" hint={hint} optional />;
}
