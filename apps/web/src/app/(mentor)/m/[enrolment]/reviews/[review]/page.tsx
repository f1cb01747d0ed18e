import { Callout } from '@reshelve/ui/callout';
import { Tabs } from '@reshelve/ui/tabs';
import { Moment } from '@/components/dates';
import { doneMessage, Page } from '@/components/page';
import { Refresh } from '@/components/refresh';
import { NewHere } from '@/features/live/components/new-here';
import { WhoIsHere } from '@/features/live/components/who-is-here';
import { readNewsAbout } from '@/features/news/loaders';
import { DecisionForm } from '@/features/reviews/components/decision-form';
import { FormerReviews } from '@/features/reviews/components/former-reviews';
import { ReviewParts } from '@/features/reviews/components/review-parts';
import { Verdict } from '@/features/reviews/components/verdict';
import { openedReview } from '@/features/reviews/loaders';
import { changesIn } from '@/features/reviews/reading';
import { daysWaited, waitingFor } from '@/features/reviews/waiting';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = {
  commented: 'Your comment is kept. What you write before your decision goes with it.',
  dropped: 'That comment is thrown away.',
  resolve: 'That conversation is settled.',
  reopen: 'That conversation is open again.',
  decided: 'Your decision is sent. Thank you for your time.',
};

export default async function MentorReview({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; review: string }>;
  searchParams: Promise<Partial<Record<'done' | 'on' | 'view', string | string[]>>>;
}) {
  const { enrolment, review: id } = await params;
  const { done, on, view } = await searchParams;
  const { timeZone } = (await myEnrolment(enrolment, 'mentor')).programme;
  const review = await openedReview(enrolment, id);
  const wasNew = await readNewsAbout(enrolment, id);
  const path = `/m/${enrolment}/reviews/${id}`;
  const { before, returner, version } = review;
  const changed = changesIn(review) !== null;
  const showsChanges = changed && view !== 'text';
  return (
    <Page
      title={`Version ${String(version.number)} by ${returner.name}`}
      caption={review.subject.kind === 'strategy' ? 'Review of a strategy' : review.subject.name}
      back={{ href: `/m/${enrolment}`, label: 'Back to what is waiting' }}
      done={doneMessage(done, doneMessages)}
      lead={
        <>
          Sent on <Moment at={review.submittedAt} timeZone={timeZone} />
          {!review.decision && `, waiting ${waitingFor(daysWaited(review.submittedAt, timeZone))}`}.
        </>
      }
    >
      {wasNew && <Refresh />}
      <NewHere subject={id} />
      <WhoIsHere
        enrolment={enrolment}
        kind="review"
        subject={id}
        doing={review.can.decide ? 'editing' : 'reading'}
      />
      <Verdict review={review} timeZone={timeZone} />
      {review.question && (
        <Callout tone="plain" title={`${returner.name} asks`}>
          <p className="words">{review.question}</p>
        </Callout>
      )}
      {version.note && (
        <p className="max-w-prose text-muted">New in this version: {version.note}</p>
      )}
      {before && !changed && (
        <p className="max-w-prose">
          The words are the same as in version {before.versionNumber}, which was reviewed before.
        </p>
      )}
      {before && changed && (
        <Tabs
          label="How to read it"
          tabs={[
            {
              href: path,
              label: `Changes since version ${String(before.versionNumber)}`,
              current: showsChanges,
            },
            { href: `${path}?view=text`, label: 'The text', current: !showsChanges },
          ]}
        />
      )}
      <ReviewParts
        conversation={{
          place: { enrolment, review: id, path },
          review,
          timeZone,
          writingOn: typeof on === 'string' ? on : undefined,
        }}
        showsChanges={showsChanges}
      />
      {review.can.decide && (
        <DecisionForm place={{ enrolment, review: id, path }} returner={returner.name} />
      )}
      <FormerReviews review={review} base={`/m/${enrolment}/reviews`} timeZone={timeZone} />
    </Page>
  );
}
