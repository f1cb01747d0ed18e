import { notFound } from 'next/navigation';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeMaterial, removeMaterial } from '@/features/materials/actions';
import { MaterialFields } from '@/features/materials/components/material-fields';
import { sentMaterials } from '@/features/materials/loaders';

export default async function ChangeMaterial({
  params,
}: {
  params: Promise<{ enrolment: string; application: string; material: string }>;
}) {
  const { enrolment, application, material } = await params;
  const { sent, earlier } = await sentMaterials(enrolment, application);
  const { id, kind, label, sentOn } = sent.find((one) => one.id === material) ?? notFound();
  return (
    <Page
      title="What went with it"
      back={{
        href: `/r/${enrolment}/applications/${application}#sent`,
        label: 'Back to the application',
      }}
    >
      <Form
        action={changeMaterial.bind(null, enrolment, application, id)}
        values={{ kind, label, sentOn: sentOn ?? '' }}
        label="What went with it"
      >
        <MaterialFields earlier={earlier} />
        <SubmitButton>Save</SubmitButton>
      </Form>
      <Card title="Did it not go with this one?">
        <Form action={removeMaterial.bind(null, enrolment, application, id)} label="Take it out">
          <SubmitButton variant="secondary">Take it out</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}
