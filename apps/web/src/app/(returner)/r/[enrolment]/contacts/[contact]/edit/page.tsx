import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeContact } from '@/features/contacts/actions';
import { ContactFields } from '@/features/contacts/components/contact-fields';
import { contact, pathOf } from '@/features/contacts/loaders';

export default async function EditContact({
  params,
}: {
  params: Promise<{ enrolment: string; contact: string }>;
}) {
  const { enrolment, contact: id } = await params;
  const now = await contact(enrolment, id);
  return (
    <Page
      title="Edit what you know"
      caption={now.name}
      back={{ href: pathOf(enrolment, id), label: `Back to ${now.name}` }}
    >
      <Form
        action={changeContact.bind(null, enrolment, id)}
        revision={now.revision}
        values={{
          name: now.name,
          circle: now.circle ?? '',
          acquaintance: now.acquaintance,
          jobTitle: now.jobTitle,
          employer: now.employer,
          formerEmployers: now.formerEmployers.join('\n'),
          email: now.email,
          phone: now.phone,
          link: now.link,
          notes: now.notes,
        }}
      >
        <ContactFields />
        <SubmitButton>Save the changes</SubmitButton>
      </Form>
    </Page>
  );
}
