import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Page } from '@/components/page';
import { QueueList } from '@/features/reviews/components/queue-list';
import { queue } from '@/features/reviews/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function MentorHome({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'mentor');
  const waiting = await queue(enrolment);
  if (waiting.length === 0) {
    return (
      <Page title="Waiting for you">
        <EmptyState
          title="Nothing is waiting for you"
          action={<ButtonLink href={`/m/${enrolment}/returners`}>See your returners</ButtonLink>}
        >
          <p>
            You are up to date. When one of your returners sends you something to read, it stands
            here and a mail tells you so. Until then there is nothing you need to do.
          </p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Waiting for you"
      lead={
        waiting.length === 1
          ? 'One version would like your eyes.'
          : `${String(waiting.length)} versions would like your eyes, the one that waits longest first.`
      }
      actions={
        <a className="link inline-flex min-h-target items-center" href={`/m/${enrolment}/snippets`}>
          Words for reviews
        </a>
      }
    >
      <QueueList enrolment={enrolment} queue={waiting} timeZone={programme.timeZone} />
    </Page>
  );
}
