import { Card } from '@reshelve/ui/card';
import { doneMessage, Page } from '@/components/page';
import { Archives } from '@/features/my-data/components/archives';
import { archives, pathOf } from '@/features/my-data/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = {
  asked: 'Your archive is on its way.',
  removed: 'The archive is deleted here. Nothing else has changed.',
};

export default async function MyData({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  const [{ programme }, made, { done }] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    archives(enrolment),
    searchParams,
  ]);
  return (
    <Page
      title="Your data"
      lead="What you write here is yours: to take, and to have erased."
      back={{ href: `/r/${enrolment}/settings`, label: 'Back to settings' }}
      done={doneMessage(done, messages)}
    >
      <Archives enrolment={enrolment} archives={made} timeZone={programme.timeZone} />
      <Card title="Have everything erased">
        <p className="max-w-prose">
          Everything of yours in this programme can be deleted for good. The next page says exactly
          what goes and what stays; nothing happens before you have confirmed it there.
        </p>
        <p>
          <a className="link" href={`${pathOf(enrolment)}/erase`}>
            What would be erased
          </a>
        </p>
      </Card>
    </Page>
  );
}
