import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { application, pathOf } from '@/features/applications/loaders';
import { criterionKindOptions } from '@/features/applications/options';
import { addCriteria } from '@/features/evidence/criteria-actions';

export default async function NewCriteria({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const now = await application(enrolment, id);
  return (
    <Page
      title="Paste the person specification"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <Form action={addCriteria.bind(null, enrolment, id)} values={{ kind: 'essential' }} creates>
        <TextAreaField
          name="text"
          label="The person specification"
          hint="Paste it as it is: bullets, numbers, a table, or all in one. It is split into lines, which you can put right on the next page."
          rows={14}
        />
        <RadioField
          name="kind"
          label="Where it does not say so itself, are they essential or desirable?"
          choices={criterionKindOptions}
          inline
        />
        <SubmitButton>Split it into lines</SubmitButton>
      </Form>
    </Page>
  );
}
