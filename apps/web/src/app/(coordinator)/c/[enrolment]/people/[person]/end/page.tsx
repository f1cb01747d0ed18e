import { Confirm } from '@reshelve/ui/confirm';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { endEnrolment } from '@/features/programmes/actions';
import { person } from '@/features/programmes/loaders';

export default async function EndEnrolment({
  params,
}: {
  params: Promise<{ enrolment: string; person: string }>;
}) {
  const { enrolment, person: id } = await params;
  const { name } = await person(enrolment, id);
  const people = `/c/${enrolment}/people`;
  return (
    <Page title="End somebody’s part in the programme" back={{ href: people, label: 'People' }}>
      <Form action={endEnrolment.bind(null, enrolment, id)}>
        <Confirm
          title={`End ${name}’s part in the programme?`}
          confirm={`End ${name}’s part`}
          cancelHref={people}
        >
          <p>They can no longer open the programme, and their pairings end, from this moment on.</p>
          <p>
            What a returner wrote stays theirs: they can still sign in to take it with them and to
            have it erased.
          </p>
          <p>Figures of the cohort keep counting what has been.</p>
        </Confirm>
      </Form>
    </Page>
  );
}
