import { SubmitButton } from '@reshelve/ui/submit-button';
import { CIRCLE_PROMPTS, CIRCLES } from '@reshelve/domain/network';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addContact } from '@/features/contacts/actions';
import { ContactFields } from '@/features/contacts/components/contact-fields';
import { PrivateNote } from '@/features/contacts/components/private-note';
import { pathOf } from '@/features/contacts/loaders';

export default async function AddContact({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ enrolment }, address] = await Promise.all([params, searchParams]);
  const circle = CIRCLES.find((known) => known === address['circle']);
  const employer = typeof address['employer'] === 'string' ? address['employer'] : '';
  return (
    <Page
      title="Add somebody"
      lead="A name is enough; the rest can follow."
      back={{ href: pathOf(enrolment), label: 'Back to your network' }}
    >
      {circle && (
        <ul className="list-disc space-y-1 pl-6">
          {CIRCLE_PROMPTS[circle].map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      <Form
        action={addContact.bind(null, enrolment)}
        creates
        values={{ circle: circle ?? '', employer: employer.slice(0, 200) }}
      >
        <ContactFields />
        <SubmitButton>Save</SubmitButton>
      </Form>
      <PrivateNote />
    </Page>
  );
}
