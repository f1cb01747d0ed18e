import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { doneMessage, Page } from '@/components/page';
import { CohortList } from '@/features/programmes/components/cohort-list';
import { cohorts } from '@/features/programmes/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = {
  welcome: 'Welcome. This is where you run the programme.',
  'cohort-added': 'The cohort is there. Next, invite its returners.',
  'cohort-changed': 'The cohort is changed.',
};

export default async function CoordinatorHome({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'coordinator');
  const all = await cohorts(enrolment);
  const home = `/c/${enrolment}`;
  const add = <ButtonLink href={`${home}/cohorts/new`}>Add a cohort</ButtonLink>;
  return (
    <Page
      title="Your cohorts"
      caption={programme.name}
      actions={all.length > 0 && add}
      done={doneMessage((await searchParams).done, messages)}
    >
      {all.length > 0 ? (
        <CohortList home={home} cohorts={all} />
      ) : (
        <EmptyState title="No cohort yet" action={add}>
          <p>
            A cohort is a group that goes through the programme in one period. Add the first one,
            then invite its returners and your mentors.
          </p>
        </EmptyState>
      )}
      <p>
        <a className="link" href={`${home}/what-you-see`}>
          What you can see of people, and what you cannot
        </a>
      </p>
    </Page>
  );
}
