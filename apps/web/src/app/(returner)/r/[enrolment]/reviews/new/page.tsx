import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Page } from '@/components/page';
import { openApplications } from '@/features/applications/loaders';
import { askedIn } from '@/features/reviews/asked';
import { AskForm } from '@/features/reviews/components/ask-form';
import { mentors as load } from '@/features/reviews/loaders';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

export default async function AskForReview({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: SearchParams;
}) {
  const { enrolment } = await params;
  const address = await firstOfEach(searchParams);
  const [asked, mentors, applications] = await Promise.all([
    askedIn(enrolment, address),
    load(enrolment),
    openApplications(enrolment),
  ]);
  return (
    <Page
      title={`Ask for a review of ${asked.title}`}
      back={{ href: asked.back, label: 'Back to the version' }}
    >
      {asked.pending ? (
        <EmptyState
          title="Your mentor has this version already"
          action={
            <ButtonLink href={`/r/${enrolment}/reviews/${asked.pending.id}`}>
              Open the review
            </ButtonLink>
          }
        >
          <p>Nothing has changed since you sent it, so there is nothing new to send.</p>
        </EmptyState>
      ) : mentors.length === 0 ? (
        <EmptyState
          title="There is nobody to send it to yet"
          action={<ButtonLink href={asked.back}>Back to the version</ButtonLink>}
        >
          <p>
            You are not paired with a mentor at the moment. Your coordinator pairs people, so ask
            them if you would like to know when. Your version is kept until then.
          </p>
        </EmptyState>
      ) : (
        <AskForm
          enrolment={enrolment}
          asked={asked}
          mentors={mentors}
          applications={applications}
          application={address['application']}
        />
      )}
    </Page>
  );
}
