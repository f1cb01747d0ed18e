import { notFound } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { SelectField, TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { sectionOptions } from '@/features/interviews/components/preparation';
import { interview, pathOf } from '@/features/interviews/loaders';
import { changeLine } from '@/features/interviews/preparation-actions';

export default async function EditPreparationLine({
  params,
}: {
  params: Promise<{ enrolment: string; interview: string; item: string }>;
}) {
  const { enrolment, interview: id, item: itemId } = await params;
  const { application, preparation } = await interview(enrolment, id);
  const { text, notes, section } = preparation.find((one) => one.id === itemId) ?? notFound();
  return (
    <Page
      title="A line of your preparation"
      caption={`${application.title}, ${application.employer}`}
      back={{ href: `${pathOf(enrolment, id)}#item-${itemId}`, label: 'Back to the list' }}
    >
      <Form
        action={changeLine.bind(null, enrolment, id, itemId)}
        values={{ text, notes, section }}
        label="A line of your preparation"
      >
        <TextField name="text" label="What there is to prepare" />
        <TextAreaField
          name="notes"
          label="Your notes on it"
          hint="The answer, the example, the address: whatever you want to find again here."
          rows={6}
          optional
        />
        <SelectField name="section" label="Where does it belong?" options={sectionOptions} />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Page>
  );
}
