import { isPending } from '@reshelve/domain/reviews';
import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Moment } from '@/components/dates';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { Refresh } from '@/components/refresh';
import { NewHere } from '@/features/live/components/new-here';
import { WhoIsHere } from '@/features/live/components/who-is-here';
import { materialPath } from '@/features/materials/loaders';
import { readNewsAbout } from '@/features/news/loaders';
import { withdraw } from '@/features/reviews/asking-actions';
import { FormerReviews } from '@/features/reviews/components/former-reviews';
import { Progress } from '@/features/reviews/components/progress';
import { ReviewScreen } from '@/features/reviews/components/review-screen';
import { SuggestionsForm } from '@/features/reviews/components/suggestions-form';
import { Vacancy } from '@/features/reviews/components/vacancy';
import { Verdict } from '@/features/reviews/components/verdict';
import { review as load, type Review } from '@/features/reviews/loaders';
import { myEnrolment } from '@/features/session/loaders';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

const doneMessages = {
  sent: 'Your version is on its way. You will get a mail when there is an answer.',
  commented: 'Your comment is sent.',
  resolve: 'That conversation is settled.',
  reopen: 'That is open again.',
  accept: 'Taken up. Your words say so now, and are kept as a new version.',
  decline: 'Left as it is. You can think about it again whenever you like.',
  withdrawn: 'You have taken this version back. Your mentor does not see it any more.',
};

export default async function ReturnerReview({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; review: string }>;
  searchParams: SearchParams;
}) {
  const { enrolment, review: id } = await params;
  const { done, on } = await firstOfEach(searchParams);
  const { timeZone } = (await myEnrolment(enrolment, 'returner')).programme;
  const review = await load(enrolment, id);
  const wasNew = await readNewsAbout(enrolment, id);
  const path = `/r/${enrolment}/reviews/${id}`;
  const place = { enrolment, review: id, path };
  const subject = subjectOf(enrolment, review);
  return (
    <Page
      title={`Review of ${subject.name}, version ${String(review.version.number)}`}
      back={{ href: `/r/${enrolment}/reviews`, label: 'Back to your reviews' }}
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
          <ButtonLink href={subject.href} variant="secondary">
            Go on with {subject.name}
          </ButtonLink>
        </p>
      </Verdict>
      <Progress review={review} timeZone={timeZone} />
      {review.question && (
        <Callout tone="plain" title="You asked">
          <p className="words">{review.question}</p>
        </Callout>
      )}
      <SuggestionsForm review={review} place={place} />
      {review.vacancy && <Vacancy vacancy={review.vacancy} />}
      <ReviewScreen
        review={review}
        place={place}
        pen={{ place, isMentor: false, isDraft: false, snippets: [] }}
        timeZone={timeZone}
        writingOn={on}
        showsChanges={false}
      />
      {review.can.withdraw && isPending(review.state) && (
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

/** What it is of, and where its returner goes on with it. */
function subjectOf(enrolment: string, { subject }: Review): { name: string; href: string } {
  return subject.materialId === null
    ? { name: 'your strategy', href: `/r/${enrolment}/strategy` }
    : { name: `“${subject.name}”`, href: materialPath(enrolment, subject.materialId) };
}
