import { notFound } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeTouchpoint, removeTouchpoint } from '@/features/contacts/actions';
import { TouchpointFields } from '@/features/contacts/components/touchpoints';
import { contact, pathOf } from '@/features/contacts/loaders';

export default async function ChangeTouchpoint({
  params,
}: {
  params: Promise<{ enrolment: string; contact: string; touchpoint: string }>;
}) {
  const { enrolment, contact: id, touchpoint } = await params;
  const { name, touchpoints } = await contact(enrolment, id);
  const now = touchpoints.find((one) => one.id === touchpoint);
  if (!now) notFound();
  return (
    <Page
      title="Change a touchpoint"
      caption={name}
      back={{ href: pathOf(enrolment, id), label: `Back to ${name}` }}
    >
      <Form
        action={changeTouchpoint.bind(null, enrolment, id, touchpoint)}
        label="The touchpoint"
        values={{ on: now.on, way: now.way, notes: now.notes }}
      >
        <TouchpointFields />
        <SubmitButton>Save the changes</SubmitButton>
      </Form>
      <Form action={removeTouchpoint.bind(null, enrolment, id, touchpoint)} label="Take it out">
        <SubmitButton variant="quiet">Take this touchpoint out</SubmitButton>
      </Form>
    </Page>
  );
}
