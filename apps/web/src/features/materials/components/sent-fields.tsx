import { versionLabel } from '@reshelve/domain/materials';
import { DateField, SelectField, TextField } from '@/components/fields';
import type { KeptVersion } from '../loaders';
import { kinds } from './material-fields';

/** What it was, which version, and when it went: one that was kept, or anything by its name. */
export function SentFields({
  earlier,
  kept,
  chosen = null,
}: {
  /** Free names given before. */
  earlier: readonly string[];
  /** Versions to choose from. */
  kept: readonly KeptVersion[];
  /** The one that it is so far; it may not be among those to choose from any more. */
  chosen?: { id: string; label: string } | null;
}) {
  const options = kept.map(({ id, name, number, note }) => ({
    value: id,
    label: `${versionLabel(name, number)}${note && ` (${note})`}`,
  }));
  if (chosen && !kept.some(({ id }) => id === chosen.id)) {
    options.unshift({ value: chosen.id, label: chosen.label });
  }
  return (
    <>
      {options.length > 0 && (
        <SelectField
          name="materialVersionId"
          label="Which of your versions?"
          hint="One that you kept here. For anything else, leave this and say below what it was."
          empty="None of these"
          options={options}
        />
      )}
      <SelectField
        name="kind"
        label={options.length > 0 ? 'Or what was it?' : 'What was it?'}
        empty="Choose one"
        options={kinds}
      />
      <TextField
        name="label"
        label={options.length > 0 ? 'And which version of it?' : 'Which version?'}
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
