import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { doneMessage, Page } from '@/components/page';
import { OwnReviews } from '@/features/reviews/components/own-reviews';
import { ownReviews } from '@/features/reviews/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = { withdrawn: 'You have taken it back. Your mentor does not see it any more.' };

export default async function Reviews({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const [{ programme }, reviews, { done }] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    ownReviews(enrolment),
    searchParams,
  ]);
  return (
    <Page
      title="Your reviews"
      lead="What you have asked your mentor to read, and what they say."
      done={doneMessage(done, messages)}
    >
      {reviews.length > 0 ? (
        <OwnReviews enrolment={enrolment} reviews={reviews} timeZone={programme.timeZone} />
      ) : (
        <EmptyState
          title="Nothing sent yet"
          action={
            <ButtonRow>
              <ButtonLink href={`/r/${enrolment}/materials`}>Go to your materials</ButtonLink>
              <ButtonLink variant="secondary" href={`/r/${enrolment}/strategy`}>
                Go to your strategy
              </ButtonLink>
            </ButtonRow>
          }
        >
          <p>
            Keep a version of a CV, a letter or your strategy, and ask your mentor to look at it.
            They mark what is good, and suggest other words where some would help.
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
