import { MATERIAL_KIND_LABELS, MATERIAL_KINDS } from '@reshelve/domain/materials';
import { DateField, SelectField, TextField } from '@/components/fields';

const kinds = MATERIAL_KINDS.map((kind) => ({ value: kind, label: MATERIAL_KIND_LABELS[kind] }));

/** What it was, which version, and when it went. Names given before are offered. */
export function MaterialFields({ earlier }: { earlier: readonly string[] }) {
  return (
    <>
      <SelectField name="kind" label="What was it?" empty="Choose one" options={kinds} />
      <TextField
        name="label"
        label="Which version?"
        hint="A name that you will know it by, such as “Two pages, by skill”. The same name each time lets you compare."
        list="versions"
        autoComplete="off"
      />
      <datalist id="versions">
        {earlier.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <DateField name="sentOn" label="Sent on, if later than the application" optional />
    </>
  );
}
