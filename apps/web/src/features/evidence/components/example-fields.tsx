import { TextAreaField, TextField } from '@/components/fields';

/** An example in its four parts. Only the name has to be there. */
export function ExampleFields() {
  return (
    <>
      <TextField
        name="title"
        label="What shall it be called?"
        hint="A few words that you will recognise: “The reading group for carers”."
      />
      <TextAreaField
        name="situation"
        label="Situation"
        hint="Where was it, and what was going on? Work before the break counts, and so do volunteering, school, care and courses."
        rows={3}
        optional
      />
      <TextAreaField name="task" label="Task" hint="What was yours to do?" rows={3} optional />
      <TextAreaField
        name="action"
        label="Action"
        hint="What did you do, and how? “I”, not “we”."
        rows={5}
        optional
      />
      <TextAreaField
        name="result"
        label="Result"
        hint="What came of it? A number helps, if you have one."
        rows={3}
        optional
      />
    </>
  );
}
