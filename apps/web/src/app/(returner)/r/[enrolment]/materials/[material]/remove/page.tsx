import { Confirm } from '@reshelve/ui/confirm';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { removeMaterial } from '@/features/materials/actions';
import { material, materialPath } from '@/features/materials/loaders';

export default async function RemoveMaterial({
  params,
}: {
  params: Promise<{ enrolment: string; material: string }>;
}) {
  const { enrolment, material: id } = await params;
  const { name, versions, variants } = await material(enrolment, id);
  const here = materialPath(enrolment, id);
  return (
    <Page
      title="Delete this material?"
      caption={name}
      back={{ href: here, label: `Back to ${name}` }}
    >
      <Form action={removeMaterial.bind(null, enrolment, id)}>
        <Confirm title="This cannot be undone" confirm="Delete the material" cancelHref={here}>
          <p>Your words go, with every version, its file and what your mentor said about it.</p>
          {versions.length > 0 && <p>Versions: {versions.length}.</p>}
          {variants.length > 0 && <p>Its variants stay, by themselves.</p>}
        </Confirm>
      </Form>
    </Page>
  );
}
