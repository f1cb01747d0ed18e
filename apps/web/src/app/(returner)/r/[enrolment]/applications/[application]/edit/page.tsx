import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeApplication } from '@/features/applications/actions';
import { AdvertField } from '@/features/applications/components/advert';
import { ApplicationFields } from '@/features/applications/components/application-fields';
import { application, pathOf } from '@/features/applications/loaders';

export default async function EditApplication({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const now = await application(enrolment, id);
  return (
    <Page
      title="Edit the application"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <Form
        action={changeApplication.bind(null, enrolment, id)}
        revision={now.revision}
        values={{
          title: now.title,
          employer: now.employer,
          location: now.location,
          closingOn: now.closingOn ?? '',
          link: now.link,
          channel: now.channel ?? '',
          contract: now.contract ?? '',
          hours: now.hours ?? '',
          salary: now.salary,
          notes: now.notes,
        }}
      >
        <ApplicationFields />
        <AdvertField />
        <SubmitButton>Save the changes</SubmitButton>
      </Form>
    </Page>
  );
}
