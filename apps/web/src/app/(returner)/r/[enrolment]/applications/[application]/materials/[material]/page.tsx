import { notFound } from 'next/navigation';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { SentFields } from '@/features/materials/components/sent-fields';
import { sentMaterials } from '@/features/materials/loaders';
import { changeSent, removeSent } from '@/features/materials/sent-actions';

export default async function ChangeMaterial({
  params,
}: {
  params: Promise<{ enrolment: string; application: string; material: string }>;
}) {
  const { enrolment, application, material } = await params;
  const { sent, earlier, kept } = await sentMaterials(enrolment, application);
  const one = sent.find(({ id }) => id === material) ?? notFound();
  const { id, kind, label, sentOn, version } = one;
  return (
    <Page
      title="What went with it"
      back={{
        href: `/r/${enrolment}/applications/${application}#sent`,
        label: 'Back to the application',
      }}
    >
      <Form
        action={changeSent.bind(null, enrolment, application, id)}
        values={{
          kind,
          label,
          sentOn: sentOn ?? '',
          materialVersionId: version?.id ?? '',
        }}
        label="What went with it"
      >
        <SentFields earlier={earlier} kept={kept} chosen={version && { id: version.id, label }} />
        <SubmitButton>Save</SubmitButton>
      </Form>
      <Card title="Did it not go with this one?">
        <Form action={removeSent.bind(null, enrolment, application, id)} label="Take it out">
          <SubmitButton variant="secondary">Take it out</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}
