import { Confirm } from '@reshelve/ui/confirm';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { removeApplication } from '@/features/applications/actions';
import { application, pathOf } from '@/features/applications/loaders';

export default async function RemoveApplication({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const now = await application(enrolment, id);
  const here = pathOf(enrolment, id);
  return (
    <Page
      title="Delete this application?"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: here, label: 'Back to the application' }}
    >
      <Form action={removeApplication.bind(null, enrolment, id)}>
        <Confirm title="This cannot be undone" confirm="Delete the application" cancelHref={here}>
          <p>
            Its history, interviews, criteria and notes go with it
            {now.debriefId && ', and so do its debrief and the lessons from it'}.
          </p>
          {!now.outcome && (
            <p>
              If you have only decided against it,{' '}
              <a className="underline" href={`${here}/end`}>
                end it as withdrawn
              </a>{' '}
              instead: then it stays in your search.
            </p>
          )}
        </Confirm>
      </Form>
    </Page>
  );
}
