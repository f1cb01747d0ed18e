import { EmptyState } from '@reshelve/ui/empty-state';
import { ButtonRow } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { removeView, renameView } from '@/features/applications/bulk-actions';
import { pathOf, savedViews } from '@/features/applications/loaders';

const doneMessages = {
  renamed: 'The view has its new name.',
  removed: 'The view is deleted. Your applications are as they were.',
};

export default async function Views({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment }, { done }] = await Promise.all([params, searchParams]);
  const views = await savedViews(enrolment);
  return (
    <Page
      title="Your views"
      back={{ href: pathOf(enrolment), label: 'Back to applications' }}
      done={doneMessage(done, doneMessages)}
    >
      {views.length === 0 && (
        <EmptyState title="No views yet">
          <p>Filter or sort the table as you like it, and keep that as a view.</p>
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {views.map(({ id, name }) => (
          <li key={id} className="space-y-2 py-5">
            <Form
              action={renameView.bind(null, enrolment, id)}
              values={{ name }}
              label={`Rename “${name}”`}
              scope={`rename-${id}`}
            >
              <TextField name="name" label="Name" width="medium" />
              <SubmitButton variant="secondary">Save the name</SubmitButton>
            </Form>
            <ButtonRow>
              <Form
                action={removeView.bind(null, enrolment, id)}
                label={`Delete “${name}”`}
                scope={`remove-${id}`}
              >
                <SubmitButton variant="quiet">
                  Delete this view<span className="sr-only">: {name}</span>
                </SubmitButton>
              </Form>
            </ButtonRow>
          </li>
        ))}
      </ul>
    </Page>
  );
}
