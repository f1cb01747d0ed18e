import { DECISION_HINTS, DECISION_LABELS, DECISIONS } from '@reshelve/domain/reviews';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { decide, type Place } from '../actions';

/** Where a mentor ends the review. */
export function DecisionForm({ place, returner }: { place: Place; returner: string }) {
  return (
    <Card title="Your decision">
      <Form action={decide.bind(null, place)} creates label="Your decision" scope="decision">
        <RadioField
          name="decision"
          label="How is it?"
          choices={DECISIONS.map((decision) => ({
            value: decision,
            label: DECISION_LABELS[decision],
            hint: DECISION_HINTS[decision],
          }))}
        />
        <TextAreaField
          name="summary"
          label={`Your summary for ${returner}`}
          hint="What is strong, and the one or two things you would look at next. It comes first on their page."
          rows={5}
        />
        <SubmitButton pending="Sending…">Send the decision</SubmitButton>
      </Form>
    </Card>
  );
}
