import { SubmitButton } from '@reshelve/ui/submit-button';
import { DateField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { addCohort, changeCohort } from '../actions';
import type { Cohort } from '../loaders';

/** A new cohort, or the name and the dates of one. */
export function CohortForm({ enrolment, cohort }: { enrolment: string; cohort?: Cohort }) {
  const action = cohort
    ? changeCohort.bind(null, enrolment, cohort.id)
    : addCohort.bind(null, enrolment);
  return (
    <Form
      action={action}
      creates={!cohort}
      {...(cohort && {
        values: { name: cohort.name, startsOn: cohort.startsOn, endsOn: cohort.endsOn },
      })}
    >
      <TextField
        name="name"
        label="Name"
        hint="As people in the programme call it, such as “Spring 2027”."
        width="medium"
      />
      <DateField name="startsOn" label="Starts on" />
      <DateField name="endsOn" label="Ends on" />
      <SubmitButton>Save the cohort</SubmitButton>
    </Form>
  );
}
