import { Confirm } from '@reshelve/ui/confirm';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { removeExample } from '@/features/evidence/actions';
import { Uses } from '@/features/evidence/components/uses';
import { bankPath, example } from '@/features/evidence/loaders';

export default async function RemoveExample({
  params,
}: {
  params: Promise<{ enrolment: string; example: string }>;
}) {
  const { enrolment, example: id } = await params;
  const { title, uses } = await example(enrolment, id);
  const here = bankPath(enrolment, id);
  return (
    <Page
      title="Delete this example?"
      caption={title}
      back={{ href: here, label: 'Back to the example' }}
    >
      <Form action={removeExample.bind(null, enrolment, id)}>
        <Confirm title="This cannot be undone" confirm="Delete the example" cancelHref={here}>
          {uses.length === 0 ? (
            <p>It serves no criterion.</p>
          ) : (
            <>
              <p>It will no longer stand beside these. Words that you copied stay with them.</p>
              <Uses enrolment={enrolment} uses={uses} />
            </>
          )}
        </Confirm>
      </Form>
    </Page>
  );
}
