import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { snippets as load } from '@/features/reviews/loaders';
import { addSnippet, changeSnippet } from '@/features/reviews/snippet-actions';

const messages = {
  added: 'They are kept. You find them wherever you write in a review.',
  changed: 'They are changed.',
  removed: 'They are gone. Reviews in which you used them stay as they are.',
};

export default async function Snippets({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const [snippets, { done }] = await Promise.all([load(enrolment), searchParams]);
  return (
    <Page
      title="Words for reviews"
      lead="What you find yourself saying again. Only you see them here; where you write in a review you can insert them."
      back={{ href: `/m/${enrolment}`, label: 'Back to what is waiting' }}
      done={doneMessage(done, messages)}
    >
      {snippets.map(({ id, name, body, revision }) => (
        <Details key={id} summary={name}>
          <Form
            action={changeSnippet.bind(null, enrolment, id)}
            values={{ name, body }}
            revision={revision}
            label={name}
            scope={id}
          >
            <Fields />
            <ButtonRow>
              <SubmitButton name="then" value="save">
                Save
              </SubmitButton>
              <SubmitButton name="then" value="remove" variant="quiet">
                Throw them away
              </SubmitButton>
            </ButtonRow>
          </Form>
        </Details>
      ))}
      <Card title="Keep some">
        <Form action={addSnippet.bind(null, enrolment)} creates label="Words to keep" scope="new">
          <Fields />
          <SubmitButton>Keep them</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}

const Fields = () => (
  <>
    <TextField name="name" label="Name" hint="So that you find them in a list." />
    <TextAreaField name="body" label="The words" rows={4} />
  </>
);
