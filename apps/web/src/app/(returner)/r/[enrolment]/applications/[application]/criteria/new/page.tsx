import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addCriteria } from '@/features/applications/actions';
import { application, pathOf } from '@/features/applications/loaders';
import { criterionKindOptions } from '@/features/applications/options';

export default async function NewCriteria({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const now = await application(enrolment, id);
  return (
    <Page
      title="Add criteria"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <Form action={addCriteria.bind(null, enrolment, id)} values={{ kind: 'essential' }} creates>
        <RadioField
          name="kind"
          label="Which part of the person specification?"
          choices={criterionKindOptions}
          inline
        />
        <TextAreaField
          name="lines"
          label="Criteria, one a line"
          hint="Paste them as they are: bullets and numbers are taken off."
          rows={10}
        />
        <SubmitButton>Add the criteria</SubmitButton>
      </Form>
    </Page>
  );
}
