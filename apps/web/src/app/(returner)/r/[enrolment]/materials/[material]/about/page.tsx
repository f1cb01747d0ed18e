import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeMaterial, setAside } from '@/features/materials/actions';
import { KindField, NameField } from '@/features/materials/components/material-fields';
import { material, materialPath } from '@/features/materials/loaders';

export default async function AboutMaterial({
  params,
}: {
  params: Promise<{ enrolment: string; material: string }>;
}) {
  const { enrolment, material: id } = await params;
  const { name, kind, revision, setAsideAt, versions } = await material(enrolment, id);
  const wasSent = versions.some(({ sentTo }) => sentTo.length > 0);
  return (
    <Page
      title="Name, kind and more"
      caption={name}
      back={{ href: materialPath(enrolment, id), label: `Back to ${name}` }}
    >
      <Form
        action={changeMaterial.bind(null, enrolment, id)}
        revision={revision}
        values={{ name, kind }}
        label="Name and kind"
      >
        <NameField />
        <KindField />
        <SubmitButton>Save</SubmitButton>
      </Form>
      {setAsideAt === null && (
        <Card title="No longer in use?">
          <p className="max-w-prose">
            Set it aside: it is kept with all its versions, and out of your way.
          </p>
          <Form action={setAside.bind(null, enrolment, id, true)} label="Set it aside">
            <SubmitButton variant="secondary">Set it aside</SubmitButton>
          </Form>
        </Card>
      )}
      {wasSent ? (
        <p className="max-w-prose text-muted">
          A version of it went with an application, so it is kept for your history and cannot be
          deleted.
        </p>
      ) : (
        <a
          className="link inline-flex min-h-target items-center"
          href={materialPath(enrolment, id, 'remove')}
        >
          Delete it
        </a>
      )}
    </Page>
  );
}
