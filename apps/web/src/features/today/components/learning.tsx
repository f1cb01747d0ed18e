import { SubmitButton } from '@reshelve/ui/submit-button';
import { Day } from '@/components/dates';
import { DateField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { forgetLearning, learn } from '../actions';
import type { Week } from '../loaders';

/** What was learnt this week, and a quick way to note some more. */
export function Learning({
  enrolment,
  entries,
  today,
}: {
  enrolment: string;
  entries: Week['learning'];
  today: string;
}) {
  return (
    <>
      {entries.length > 0 && (
        <ul className="max-w-prose divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.id} className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="min-w-0 py-2">
                {entry.text}{' '}
                <span className="text-sm text-muted">
                  <Day date={entry.on} />
                </span>
              </span>
              <Form
                action={forgetLearning.bind(null, enrolment, entry.id)}
                label={`Take out “${entry.text}”`}
                scope={entry.id}
              >
                <SubmitButton variant="quiet">
                  Take out<span className="sr-only"> “{entry.text}”</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={learn.bind(null, enrolment)} creates label="Something learnt">
        <TextField
          name="text"
          label="What was it?"
          hint="A course, a podcast, an afternoon of shadowing, an article."
        />
        <DateField name="on" label="When?" defaultValue={today} />
        <SubmitButton variant="secondary">Note it</SubmitButton>
      </Form>
    </>
  );
}
