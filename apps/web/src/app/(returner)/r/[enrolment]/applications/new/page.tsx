import { SubmitButton } from '@reshelve/ui/submit-button';
import { STAGES } from '@reshelve/domain/stages';
import { DateField, RadioField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addApplication } from '@/features/applications/actions';
import { ApplicationFields } from '@/features/applications/components/application-fields';
import { pathOf } from '@/features/applications/loaders';
import { OpenLessons } from '@/features/debriefs/components/open-lessons';
import { stageChoices } from '@/features/applications/options';

export default async function NewApplication({
  params,
}: {
  params: Promise<{ enrolment: string }>;
}) {
  const { enrolment } = await params;
  return (
    <Page
      title="Add an application"
      lead="A title and an employer are enough to begin with."
      back={{ href: pathOf(enrolment), label: 'Back to applications' }}
    >
      <OpenLessons enrolment={enrolment} due="next_application" />
      <Form action={addApplication.bind(null, enrolment)} values={{ stage: 'saved' }} creates>
        <ApplicationFields />
        <RadioField name="stage" label="Where does it stand?" choices={stageChoices(STAGES)} />
        <DateField
          name="occurredOn"
          label="Since when?"
          hint="A day in the past is fine. Left empty, it is today."
          optional
        />
        <SubmitButton>Add the application</SubmitButton>
      </Form>
    </Page>
  );
}
