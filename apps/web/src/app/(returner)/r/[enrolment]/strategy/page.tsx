import { doneMessage, Page } from '@/components/page';
import { myEnrolment } from '@/features/session/loaders';
import { Standing } from '@/features/strategies/components/standing';
import { StrategyForm } from '@/features/strategies/components/strategy-form';
import { strategy } from '@/features/strategies/loaders';

const done = {
  saved: 'Your strategy is saved.',
  empty:
    'It is saved. There are no words to send yet: a few sentences in one of the parts are enough to begin a conversation.',
};

export default async function StrategyPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'returner');
  const document = await strategy(enrolment);
  return (
    <Page
      title="Your strategy"
      lead="What you do about rejections, written down on a calm day. It is yours: nobody reads it until you send a version to your mentor."
      done={doneMessage((await searchParams).done, done)}
      actions={
        <a
          className="link inline-flex min-h-target items-center"
          href={`/r/${enrolment}/strategy/versions`}
        >
          Versions and reviews
        </a>
      }
    >
      <Standing enrolment={enrolment} strategy={document} timeZone={programme.timeZone} />
      <StrategyForm enrolment={enrolment} strategy={document} />
    </Page>
  );
}
