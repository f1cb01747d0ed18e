import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addExample } from '@/features/evidence/actions';
import { ExampleFields } from '@/features/evidence/components/example-fields';
import { bankPath } from '@/features/evidence/loaders';

export default async function NewExample({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  return (
    <Page
      title="Tell an example"
      back={{ href: bankPath(enrolment), label: 'Back to your evidence bank' }}
    >
      <Form action={addExample.bind(null, enrolment)} creates>
        <ExampleFields />
        <SubmitButton>Put it into the bank</SubmitButton>
      </Form>
    </Page>
  );
}
