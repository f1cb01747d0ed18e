import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, SelectField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { invite } from '../actions';
import type { Cohort } from '../loaders';

/** Invites people: one by one, or a list pasted from somewhere. */
export function InviteForm({
  enrolment,
  cohorts,
}: {
  enrolment: string;
  cohorts: readonly Cohort[];
}) {
  return (
    <Form
      action={invite.bind(null, enrolment)}
      creates
      label="Invite people"
      values={{ role: 'returner', cohortId: cohorts[0]?.id ?? '' }}
    >
      <RadioField
        name="role"
        label="Whom do you invite?"
        inline
        choices={[
          { value: 'returner', label: 'Returners' },
          { value: 'mentor', label: 'Mentors' },
          { value: 'coordinator', label: 'Coordinators' },
        ]}
      />
      <SelectField
        name="cohortId"
        label="Cohort"
        hint="Returners join a cohort. Mentors may work across all of them."
        empty="No cohort"
        options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField
        name="addresses"
        label="E-mail addresses"
        hint="One a line, or several with commas. “Ruth Ellery <ruth@example.org>” works too."
        rows={5}
        spellCheck={false}
      />
      <SubmitButton>Send the invitations</SubmitButton>
    </Form>
  );
}
