import { NUDGE_KIND_LABELS, NUDGE_KINDS } from '@reshelve/domain/nudge-kinds';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { type Enrolment, homeOf } from '@/features/session/me';
import { saveReminders } from '../actions';
import { rhythmLabels } from '../labels';
import { reminderSettings } from '../loaders';

const doneMessages = { saved: 'Your reminders are saved.' };

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

const places = [
  { value: 'mail', label: 'On Today and by mail' },
  { value: 'app', label: 'On Today only' },
  { value: 'off', label: 'Not at all' },
];

/** When and of what a person is mailed, whatever their role. */
export async function RemindersPage({
  enrolment,
  back,
  done,
}: {
  enrolment: Enrolment;
  back: { href: string; label: string };
  done: string | string[] | undefined;
}) {
  const settings = await reminderSettings(enrolment.id);
  const { programmeTimeZone, kinds } = settings;
  const searches = enrolment.role === 'returner';
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
  const values = {
    rhythm: settings.rhythm,
    hour: String(settings.hour),
    timeZone: settings.timeZone ?? '',
    ...Object.fromEntries(NUDGE_KINDS.map((kind) => [`kinds.${kind}`, kinds[kind] ?? 'mail'])),
  };
  return (
    <Page
      title={searches ? 'Reminders' : 'News by mail'}
      back={back}
      lead="A mail says that something waits and when. What it is about never leaves Reshelve."
      done={doneMessage(done, doneMessages)}
    >
      <Form
        action={saveReminders.bind(null, enrolment.id, homeOf(enrolment))}
        revision={settings.revision}
        values={values}
      >
        <RadioField
          name="rhythm"
          label="How often may we mail you?"
          choices={[
            {
              value: 'digest',
              label: rhythmLabels.digest,
              hint: 'At your hour, and only if there is something new.',
            },
            {
              value: 'at_once',
              label: rhythmLabels.at_once,
              hint: 'From your hour until the evening, never at night.',
            },
            {
              value: 'never',
              label: rhythmLabels.never,
              hint: 'Everything stays where it is on Reshelve.',
            },
          ]}
        />
        <SelectField name="hour" label="Your hour" options={hours} />
        <SelectField
          name="timeZone"
          label="Your time zone"
          empty={`The programme’s: ${programmeTimeZone.replaceAll('_', ' ')}`}
          options={zones}
        />
        {searches && (
          <fieldset className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
            <legend className="mb-4 font-serif text-2xl font-semibold">
              What you are reminded of
            </legend>
            {NUDGE_KINDS.map((kind) => (
              <SelectField
                key={kind}
                name={`kinds.${kind}`}
                label={NUDGE_KIND_LABELS[kind]}
                options={places}
              />
            ))}
          </fieldset>
        )}
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Page>
  );
}
