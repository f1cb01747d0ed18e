import { Confirm } from '@reshelve/ui/confirm';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { removeContact } from '@/features/contacts/actions';
import { contact, pathOf } from '@/features/contacts/loaders';

export default async function RemoveContact({
  params,
}: {
  params: Promise<{ enrolment: string; contact: string }>;
}) {
  const { enrolment, contact: id } = await params;
  const now = await contact(enrolment, id);
  const here = pathOf(enrolment, id);
  return (
    <Page
      title="Take this person out?"
      caption={now.name}
      back={{ href: here, label: `Back to ${now.name}` }}
    >
      <Form action={removeContact.bind(null, enrolment, id)}>
        <Confirm title="This cannot be undone" confirm="Take them out" cancelHref={here}>
          <p>
            What you noted of them goes, and so do the touchpoints. Your applications stay; only
            what they had to do with them is forgotten.
          </p>
        </Confirm>
      </Form>
    </Page>
  );
}
