import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { changeExample } from '@/features/evidence/actions';
import { ExampleFields } from '@/features/evidence/components/example-fields';
import { Uses } from '@/features/evidence/components/uses';
import { bankPath, example } from '@/features/evidence/loaders';

const doneMessages = {
  added: 'It is in your bank. It will be offered where it fits.',
  kept: 'It is in your bank. You can tell it in its four parts now, or leave it as it is.',
  changed: 'Your changes are saved.',
};

export default async function EditExample({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; example: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment, example: id }, { done }] = await Promise.all([params, searchParams]);
  const found = await example(enrolment, id);
  const { title, situation, task, action, result, revision, uses } = found;
  return (
    <Page
      title={title}
      back={{ href: bankPath(enrolment), label: 'Back to your evidence bank' }}
      done={doneMessage(done, doneMessages)}
    >
      <Form
        action={changeExample.bind(null, enrolment, id)}
        values={{ title, situation, task, action, result }}
        revision={revision}
      >
        <ExampleFields />
        <SubmitButton>Save</SubmitButton>
      </Form>
      {uses.length > 0 && (
        <Card title="What it has served">
          <Uses enrolment={enrolment} uses={uses} />
        </Card>
      )}
      <p>
        <a className="link" href={`${bankPath(enrolment, id)}/remove`}>
          Delete this example
        </a>
      </p>
    </Page>
  );
}
