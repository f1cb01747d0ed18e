import { STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Page } from '@/components/page';
import { SendForm } from '@/features/strategies/components/send-form';
import { strategy, type Strategy } from '@/features/strategies/loaders';
import { mentorsByName } from '@/features/strategies/names';

export default async function SendStrategy({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const document = await strategy(enrolment);
  const home = `/r/${enrolment}/strategy`;
  return (
    <Page
      title={`Send your strategy to ${mentorsByName(document.mentors)}`}
      back={{ href: home, label: 'Back to your strategy' }}
    >
      <Content enrolment={enrolment} home={home} document={document} />
    </Page>
  );
}

function Content({
  enrolment,
  home,
  document,
}: {
  enrolment: string;
  home: string;
  document: Strategy;
}) {
  const pending = document.latestVersion?.reviews.find(
    ({ state }) => state === 'waiting' || state === 'seen',
  );
  if (document.mentors.length === 0) {
    return (
      <EmptyState
        title="There is nobody to send it to yet"
        action={<ButtonLink href={home}>Go on with your strategy</ButtonLink>}
      >
        <p>
          You are not paired with a mentor at the moment. Your coordinator pairs people, so ask them
          if you would like to know when. What you write is kept until then.
        </p>
      </EmptyState>
    );
  }
  if (STRATEGY_PARTS.every((part) => document[part] === '')) {
    return (
      <EmptyState
        title="Your strategy is still empty"
        action={<ButtonLink href={home}>Write the first words</ButtonLink>}
      >
        <p>A few sentences in one of the four parts are enough to begin a conversation.</p>
      </EmptyState>
    );
  }
  if (pending && !document.changedSinceVersion) {
    return (
      <EmptyState
        title={`${mentorsByName(document.mentors)} has this version already`}
        action={
          <ButtonLink href={`/r/${enrolment}/reviews/${pending.id}`}>Open the review</ButtonLink>
        }
      >
        <p>Nothing has changed since you sent it, so there is nothing new to send.</p>
      </EmptyState>
    );
  }
  return <SendForm enrolment={enrolment} strategy={document} />;
}
