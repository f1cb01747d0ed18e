import { SelectField, TextAreaField, TextField } from '@/components/fields';
import { circleOptions } from '../options';

/** The fields of a person, for adding one and for changing one. */
export function ContactFields() {
  return (
    <>
      <TextField name="name" label="Name" autoComplete="off" />
      <SelectField
        name="circle"
        label="Circle"
        empty="Not sure yet"
        options={circleOptions}
        optional
      />
      <TextField
        name="acquaintance"
        label="How you know each other"
        hint="For example: shared an office at the county library."
        optional
      />
      <TextField name="jobTitle" label="What they do" autoComplete="off" optional />
      <TextField name="employer" label="Where they work" autoComplete="off" optional />
      <TextAreaField
        name="formerEmployers"
        label="Where they worked before"
        hint="One a line. When you apply there, Reshelve reminds you whom you know."
        rows={3}
        optional
      />
      <TextField
        name="email"
        type="text"
        inputMode="email"
        label="E-mail address"
        autoComplete="off"
        optional
      />
      <TextField name="phone" type="tel" label="Phone" width="medium" autoComplete="off" optional />
      <TextField
        name="link"
        type="text"
        inputMode="url"
        label="Profile or page"
        hint="The address of their LinkedIn profile, for example."
        autoComplete="off"
        optional
      />
      <TextAreaField name="notes" label="Notes" hint="Only you can read them." rows={5} optional />
    </>
  );
}
