import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { beginMaterial, uploadMaterial } from '@/features/materials/actions';
import { KindField, NameField, PaperField } from '@/features/materials/components/material-fields';
import { materialPath, materials } from '@/features/materials/loaders';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

export default async function NewMaterial({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: SearchParams;
}) {
  const { enrolment } = await params;
  const [all, { from }] = await Promise.all([materials(enrolment), firstOfEach(searchParams)]);
  const base = all.find(({ id }) => id === from);
  return (
    <Page
      title={base ? 'A variant' : 'A new material'}
      lead={
        base &&
        `It begins with the words of “${base.name}”, and goes its own way from there. What you change in one changes nothing in the other.`
      }
      back={
        base
          ? { href: materialPath(enrolment, base.id), label: `Back to ${base.name}` }
          : { href: materialPath(enrolment), label: 'Back to your materials' }
      }
    >
      <Card title={base ? undefined : 'Write it here'}>
        <Form
          action={beginMaterial.bind(null, enrolment)}
          creates
          label="A new material"
          values={{ kind: base?.kind ?? '', fromMaterialId: base?.id ?? '' }}
        >
          <KindField />
          <NameField />
          {all.length > 0 && (
            <SelectField
              name="fromMaterialId"
              label="Begin with the words of"
              empty="An empty page"
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <SubmitButton>Begin</SubmitButton>
        </Form>
      </Card>
      {!base && (
        <Card title="Or bring the file you have">
          <Form
            action={uploadMaterial.bind(null, enrolment)}
            creates
            label="An upload"
            scope="upload"
          >
            <KindField />
            <PaperField />
            <SubmitButton variant="secondary" pending="Reading the file…">
              Upload
            </SubmitButton>
          </Form>
        </Card>
      )}
    </Page>
  );
}
