import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { pair } from '../actions';
import type { Person } from '../loaders';

/** "Ruth Ellery, works with 3" */
function load({ name, pairedWith }: Person): string {
  const n = pairedWith.length;
  return `${name}, ${n === 0 ? 'works with nobody yet' : `works with ${String(n)}`}`;
}

/** A returner without a mentor, and the mentors to choose from, those with least to do first. */
export function PairForm({
  enrolment,
  returner,
  mentors,
}: {
  enrolment: string;
  returner: Person;
  mentors: readonly Person[];
}) {
  const options = mentors
    .toSorted((a, b) => a.pairedWith.length - b.pairedWith.length)
    .map((mentor) => ({ value: mentor.id, label: load(mentor) }));
  return (
    <Card as="li" title={returner.name} level={3} aside={returner.cohortName}>
      <Form
        action={pair.bind(null, enrolment, returner.id)}
        creates
        label={`Pair ${returner.name} with a mentor`}
        scope={`pair-${returner.id}`}
      >
        <SelectField
          name="mentorId"
          label={`Mentor for ${returner.name}`}
          empty="Choose a mentor"
          options={options}
        />
        <SubmitButton variant="secondary">
          Pair them<span className="sr-only">: {returner.name} and this mentor</span>
        </SubmitButton>
      </Form>
    </Card>
  );
}
