import { Card } from '@reshelve/ui/card';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Tag } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import { Page } from '@/components/page';
import { returners } from '@/features/reviews/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function Returners({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'mentor');
  const paired = await returners(enrolment);
  return (
    <Page title="Your returners">
      {paired.length === 0 ? (
        <EmptyState title="You are not paired with anybody yet">
          <p>
            Your coordinator pairs people. As soon as you have a returner, they stand here and a
            mail tells you so.
          </p>
        </EmptyState>
      ) : (
        <ul className="grid gap-5 md:grid-cols-2">
          {paired.map((person) => (
            <Card
              as="li"
              key={person.id}
              title={
                <a className="link" href={`/m/${enrolment}/returners/${person.id}`}>
                  {person.name}
                </a>
              }
              aside={person.waiting > 0 && <Tag tone="warm">Waiting for you</Tag>}
            >
              <p className="text-muted">
                {person.cohort && <>{person.cohort}, </>}paired since{' '}
                <DayOf at={person.pairedSince} timeZone={programme.timeZone} />
              </p>
              <p>
                {person.sharesSearch
                  ? 'Shares their applications and lessons with you.'
                  : 'Keeps their applications and lessons to themselves.'}
              </p>
            </Card>
          ))}
        </ul>
      )}
    </Page>
  );
}
