import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Moment } from '@/components/dates';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { Refresh } from '@/components/refresh';
import { NewHere } from '@/features/live/components/new-here';
import { WhoIsHere } from '@/features/live/components/who-is-here';
import { readNewsAbout } from '@/features/news/loaders';
import { withdraw } from '@/features/reviews/actions';
import { FormerReviews } from '@/features/reviews/components/former-reviews';
import { Progress } from '@/features/reviews/components/progress';
import { ReviewParts } from '@/features/reviews/components/review-parts';
import { Verdict } from '@/features/reviews/components/verdict';
import { review as load } from '@/features/reviews/loaders';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = {
  sent: 'Your version is on its way. You will get a mail when there is an answer.',
  commented: 'Your comment is sent.',
  resolve: 'That conversation is settled.',
  reopen: 'That conversation is open again.',
  withdrawn: 'You have taken this version back. Your mentor does not see it any more.',
};

export default async function ReturnerReview({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; review: string }>;
  searchParams: Promise<Partial<Record<'done' | 'on', string | string[]>>>;
}) {
  const { enrolment, review: id } = await params;
  const { done, on } = await searchParams;
  const { timeZone } = (await myEnrolment(enrolment, 'returner')).programme;
  const review = await load(enrolment, id);
  const wasNew = await readNewsAbout(enrolment, id);
  const path = `/r/${enrolment}/reviews/${id}`;
  const place = { enrolment, review: id, path };
  const strategy = `/r/${enrolment}/strategy`;
  return (
    <Page
      title={`Review of version ${String(review.version.number)}`}
      back={{ href: `${strategy}/versions`, label: 'Back to versions and reviews' }}
      done={doneMessage(done, doneMessages)}
      lead={
        <>
          Sent on <Moment at={review.submittedAt} timeZone={timeZone} />
        </>
      }
    >
      {wasNew && <Refresh />}
      <NewHere subject={id} />
      <WhoIsHere enrolment={enrolment} kind="review" subject={id} doing="reading" />
      <Verdict review={review} timeZone={timeZone}>
        <p>
          <ButtonLink href={strategy} variant="secondary">
            Go on with your strategy
          </ButtonLink>
        </p>
      </Verdict>
      <Progress review={review} timeZone={timeZone} />
      {review.question && (
        <Callout tone="plain" title="You asked">
          <p className="words">{review.question}</p>
        </Callout>
      )}
      <ReviewParts
        conversation={{
          place,
          review,
          timeZone,
          writingOn: typeof on === 'string' ? on : undefined,
        }}
        showsChanges={false}
      />
      {review.can.withdraw && (
        <section aria-labelledby="take-back" className="max-w-prose space-y-3">
          <h2 id="take-back" className="text-xl">
            Changed your mind?
          </h2>
          <p>
            You can take this version back. Your mentor then no longer sees it, nor what was said
            about it; you still do.
          </p>
          <Form action={withdraw.bind(null, place)} label="Take this version back">
            <SubmitButton variant="secondary">Take this version back</SubmitButton>
          </Form>
        </section>
      )}
      <FormerReviews review={review} base={`/r/${enrolment}/reviews`} timeZone={timeZone} />
    </Page>
  );
}
