import { SubmitButton } from '@reshelve/ui/submit-button';
import { SelectField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addProgramme } from '@/features/operator/actions';

export default function NewProgramme() {
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <Page title="Add a programme" back={{ href: '/operator', label: 'All programmes' }}>
      <Form action={addProgramme} creates values={{ timeZone: 'Europe/London' }}>
        <TextField
          name="name"
          label="Name"
          hint="As its people know it. It stands in invitations and at the top of every page."
        />
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="Dates are entered and shown in it."
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <TextField
          name="coordinatorEmail"
          label="E-mail address of its first coordinator"
          hint="They get an invitation by mail. You can also invite them later."
          type="email"
          autoComplete="off"
          optional
          width="medium"
        />
        <SubmitButton>Add the programme</SubmitButton>
      </Form>
    </Page>
  );
}
