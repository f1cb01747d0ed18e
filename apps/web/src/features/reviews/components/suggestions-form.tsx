import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { DiffRuns } from '@reshelve/ui/diff-view';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { CheckboxesField } from '@/components/fields';
import { Form } from '@/components/form';
import { settleTicked } from '../actions';
import type { Review } from '../loaders';
import type { Place } from '../place';
import { changeIn } from '../said';

/** All suggestions that are open, to take up or to leave together. */
export function SuggestionsForm({ review, place }: { review: Review; place: Place }) {
  const open = review.comments.filter(
    ({ suggestionState, earlier, isDraft }) =>
      suggestionState === 'open' && earlier === null && !isDraft,
  );
  if (!review.can.settle || open.length === 0) return null;
  return (
    <Card title={open.length === 1 ? 'One suggestion' : `${String(open.length)} suggestions`}>
      <Form
        action={settleTicked.bind(null, place)}
        values={{ suggestion: open.map(({ id }) => id) }}
        label="Suggestions"
        scope="suggestions"
      >
        <CheckboxesField
          name="suggestion"
          label="Which of them?"
          hint="What you take up goes into your words as they are now, and makes one new version. You can also do it one by one, beside the words."
          choices={open.map(({ id, quote, replacement, text }) => ({
            value: id,
            label: <DiffRuns parts={changeIn({ quote, replacement })} />,
            ...(text && { hint: text }),
          }))}
        />
        <ButtonRow>
          <SubmitButton name="then" value="accept" pending="Taking them up…">
            Take up those ticked
          </SubmitButton>
          <SubmitButton name="then" value="decline" variant="secondary">
            Leave those ticked
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}
