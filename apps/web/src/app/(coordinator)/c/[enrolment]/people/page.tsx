import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { doneMessage, Page } from '@/components/page';
import { PeopleTable } from '@/features/programmes/components/people-table';
import { cohorts, people, type Person } from '@/features/programmes/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = { ended: 'Their part in the programme has ended, and their access with it.' };

export default async function People({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'coordinator');
  const [groups, everybody] = await Promise.all([cohorts(enrolment), people(enrolment)]);
  const here = everybody.filter(({ endedAt }) => !endedAt);
  const sections: [string, Person[]][] = [
    ...groups.map((cohort): [string, Person[]] => [
      `Returners of ${cohort.name}`,
      here.filter(({ role, cohortId }) => role === 'returner' && cohortId === cohort.id),
    ]),
    ['Mentors', here.filter(({ role }) => role === 'mentor')],
    ['Coordinators', here.filter(({ role }) => role === 'coordinator')],
    ['Those who have left', everybody.filter(({ endedAt }) => endedAt)],
  ];
  const home = `/c/${enrolment}`;
  return (
    <Page
      title="People"
      actions={<ButtonLink href={`${home}/invitations`}>Invite people</ButtonLink>}
      done={doneMessage((await searchParams).done, messages)}
    >
      {!here.some(({ role }) => role === 'returner') && (
        <EmptyState title="No returners yet">
          <p>They stand here once they have accepted their invitation.</p>
        </EmptyState>
      )}
      {sections.map(
        ([caption, some]) =>
          some.length > 0 && (
            <PeopleTable
              key={caption}
              home={home}
              caption={`${caption} (${String(some.length)})`}
              people={some}
              timeZone={programme.timeZone}
            />
          ),
      )}
    </Page>
  );
}
