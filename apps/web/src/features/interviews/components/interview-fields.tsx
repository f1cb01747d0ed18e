import { Details } from '@reshelve/ui/details';
import { ZONE_CHOICES } from '@reshelve/domain/zones';
import { DateField, RadioField, SelectField, TextAreaField, TextField } from '@/components/fields';
import { formatOptions, roundOptions } from '@/features/applications/options';
import { ClocksField } from './clocks-field';

const zones = ZONE_CHOICES.map(({ zone, label }) => ({ value: zone, label }));

/** The zones to choose from, and the one it has, if that is none of them. */
function zoneOptions(own: string) {
  if (zones.some(({ value }) => value === own)) return zones;
  return [{ value: own, label: own.replaceAll('_', ' ') }, ...zones];
}

/** The fields of an interview, for adding one and for changing it. */
export function InterviewFields({ timeZone }: { timeZone: string }) {
  return (
    <>
      <DateField
        name="startsAt"
        time
        label="Date and time"
        hint="As the invitation has it: the clocks of the time zone below."
      />
      <ClocksField />
      <SelectField name="timeZone" label="Time zone" options={zoneOptions(timeZone)} />
      <Details summary="It is in another time zone">
        <TextField
          name="otherZone"
          label="Name of the time zone"
          hint="By continent and city, such as Europe/Warsaw or America/Bogota. It counts instead of the one above."
          width="medium"
          autoComplete="off"
          spellCheck={false}
          optional
        />
      </Details>
      <TextField
        name="minutes"
        type="number"
        label="How many minutes is it to take?"
        width="number"
        inputMode="numeric"
      />
      <RadioField name="round" label="Which round is it?" choices={roundOptions} inline />
      <SelectField
        name="format"
        label="What kind of interview is it?"
        hint="The checklist to prepare for it comes with this."
        empty="Choose one"
        options={formatOptions}
      />
      <TextField name="place" label="Place" hint="An address, a room." optional />
      <TextField
        name="link"
        label="Link to the call, or number to ring"
        spellCheck={false}
        optional
      />
      <TextAreaField
        name="people"
        label="Who will be there?"
        hint="One a line, the one to thank first: “Ada Byrne, Head of Collections”."
        rows={3}
        optional
      />
      <TextAreaField
        name="notes"
        label="Notes"
        hint="What they wrote about it, what to bring. For what you prepare there is a checklist, and a place for how it went afterwards."
        rows={4}
        optional
      />
    </>
  );
}
