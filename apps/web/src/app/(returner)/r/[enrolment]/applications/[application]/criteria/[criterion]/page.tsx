import { notFound } from 'next/navigation';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeCriterion, removeCriterion } from '@/features/applications/actions';
import { application, pathOf } from '@/features/applications/loaders';
import { criterionKindOptions } from '@/features/applications/options';

export default async function EditCriterion({
  params,
}: {
  params: Promise<{ enrolment: string; application: string; criterion: string }>;
}) {
  const { enrolment, application: id, criterion: criterionId } = await params;
  const now = await application(enrolment, id);
  const criterion = now.criteria.find((one) => one.id === criterionId) ?? notFound();
  const { kind, text, evidence } = criterion;
  return (
    <Page
      title="Evidence"
      heading={text}
      caption={`${now.title}, ${now.employer}`}
      back={{ href: `${pathOf(enrolment, id)}#criteria`, label: 'Back to the application' }}
    >
      <Form
        action={changeCriterion.bind(null, enrolment, id, criterionId)}
        values={{ kind, text, evidence }}
        label="Evidence"
      >
        <TextAreaField
          name="evidence"
          label="What shows that you meet it?"
          hint="One example is enough: where it was, what you did, what came of it. Work before the break counts, and so do volunteering, courses and shadowing since."
          rows={8}
          optional
        />
        <TextField name="text" label="The criterion" />
        <RadioField name="kind" label="Kind" choices={criterionKindOptions} inline />
        <SubmitButton>Save</SubmitButton>
      </Form>
      <Card title="Does it not belong here?">
        <p>Taken out, its evidence goes with it.</p>
        <Form
          action={removeCriterion.bind(null, enrolment, id, criterionId)}
          label="Take the criterion out"
        >
          <SubmitButton variant="secondary">Take it out</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}
