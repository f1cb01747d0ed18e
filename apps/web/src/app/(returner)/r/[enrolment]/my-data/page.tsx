import { Card } from '@reshelve/ui/card';
import { doneMessage, Page } from '@/components/page';
import { Archives } from '@/features/my-data/components/archives';
import { archives, pathOf } from '@/features/my-data/loaders';
import { myPart } from '@/features/session/loaders';

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
  const [part, made, { done }] = await Promise.all([
    myPart(enrolment),
    archives(enrolment),
    searchParams,
  ]);
  const takesPart = !('leftAt' in part);
  return (
    <Page
      title="Your data"
      lead={
        takesPart
          ? 'What you write here is yours: to take, and to have erased.'
          : `What you wrote in ${part.programme.name} is yours: to take, and to have erased.`
      }
      back={
        takesPart
          ? { href: `/r/${enrolment}/settings`, label: 'Back to settings' }
          : { href: '/account', label: 'Your account' }
      }
      done={doneMessage(done, messages)}
    >
      <Archives enrolment={enrolment} archives={made} timeZone={part.programme.timeZone} />
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
