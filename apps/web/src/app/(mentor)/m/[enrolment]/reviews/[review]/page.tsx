import { compareDocuments, summarySentence } from '@reshelve/domain/comparison';
import { isPending } from '@reshelve/domain/reviews';
import { Callout } from '@reshelve/ui/callout';
import { Tabs } from '@reshelve/ui/tabs';
import { Day, Moment } from '@/components/dates';
import { doneMessage, Page } from '@/components/page';
import { Refresh } from '@/components/refresh';
import { NewHere } from '@/features/live/components/new-here';
import { WhoIsHere } from '@/features/live/components/who-is-here';
import { readNewsAbout } from '@/features/news/loaders';
import { DecisionForm } from '@/features/reviews/components/decision-form';
import { FormerReviews } from '@/features/reviews/components/former-reviews';
import { ReviewScreen } from '@/features/reviews/components/review-screen';
import { Vacancy } from '@/features/reviews/components/vacancy';
import { Verdict } from '@/features/reviews/components/verdict';
import { openedReview, type Review, snippets as load } from '@/features/reviews/loaders';
import { documentOf } from '@/features/reviews/said';
import { daysWaited, waitingFor } from '@/features/reviews/waiting';
import { myEnrolment } from '@/features/session/loaders';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

const doneMessages = {
  commented: 'Your comment is kept. What you write before you send the review goes with it.',
  dropped: 'That comment is thrown away.',
  kept: 'Your review is kept. Nobody else sees it until you send it.',
  resolve: 'That conversation is settled.',
  reopen: 'That conversation is open again.',
  decided: 'Your review is sent. Thank you for your time.',
};

export default async function MentorReview({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; review: string }>;
  searchParams: SearchParams;
}) {
  const { enrolment, review: id } = await params;
  const { done, on, view } = await firstOfEach(searchParams);
  const { timeZone } = (await myEnrolment(enrolment, 'mentor')).programme;
  const review = await openedReview(enrolment, id);
  const [wasNew, snippets] = await Promise.all([
    readNewsAbout(enrolment, id),
    review.can.answer ? load(enrolment) : [],
  ]);
  const path = `/m/${enrolment}/reviews/${id}`;
  const changes = changesIn(review);
  const showsChanges = changes !== null && view !== 'text';
  const pen = {
    place: { enrolment, review: id, path: view === 'text' ? `${path}?view=text` : path },
    isMentor: true,
    isDraft: isPending(review.state),
    snippets: snippets.map(({ name, body }) => ({ name, body })),
  };
  const { returner, subject, version } = review;
  return (
    <Page
      title={`${subject.kind === 'strategy' ? 'Strategy' : subject.name}, version ${String(version.number)}`}
      caption={`By ${returner.name}`}
      back={{ href: `/m/${enrolment}`, label: 'Back to what is waiting' }}
      done={doneMessage(done, doneMessages)}
      lead={
        <>
          Sent on <Moment at={review.submittedAt} timeZone={timeZone} />
          {!review.decision && `, waiting ${waitingFor(daysWaited(review.submittedAt, timeZone))}`}
          {isPending(review.state) && review.wantedBy && (
            <>
              . It would help by <Day date={review.wantedBy} />
            </>
          )}
          .
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
      {review.before && (
        <Since review={review} path={path} changes={changes} showsChanges={showsChanges} />
      )}
      {review.vacancy && <Vacancy vacancy={review.vacancy} />}
      <ReviewScreen
        review={review}
        place={pen.place}
        pen={pen}
        timeZone={timeZone}
        writingOn={on}
        showsChanges={showsChanges}
      />
      {review.can.decide && <DecisionForm review={review} pen={pen} />}
      <FormerReviews review={review} base={`/m/${enrolment}/reviews`} timeZone={timeZone} />
    </Page>
  );
}

/** What changed since the version reviewed before, in a sentence; null where nothing did. */
function changesIn({ before, version }: Review): string | null {
  if (!before) return null;
  const { rows, summary } = compareDocuments(documentOf(before), documentOf(version));
  return rows.every(({ kind }) => kind === 'same') ? null : summarySentence(summary);
}

function Since({
  review: { before },
  path,
  changes,
  showsChanges,
}: {
  review: Review;
  path: string;
  changes: string | null;
  showsChanges: boolean;
}) {
  const version = `version ${String(before?.versionNumber ?? '')}`;
  if (changes === null) {
    return (
      <p className="max-w-prose">
        The words are the same as in {version}, which was reviewed before.
      </p>
    );
  }
  return (
    <div className="space-y-3">
      <Tabs
        label="How to read it"
        tabs={[
          { href: path, label: `Changes since ${version}`, current: showsChanges },
          { href: `${path}?view=text`, label: 'The text', current: !showsChanges },
        ]}
      />
      <p className="text-muted">{changes}</p>
    </div>
  );
}
