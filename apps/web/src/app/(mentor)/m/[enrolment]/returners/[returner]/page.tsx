import { DECISION_LABELS, REVIEW_STATE_LABELS } from '@reshelve/domain/reviews';
import { Callout } from '@reshelve/ui/callout';
import { Tag } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import { Page } from '@/components/page';
import { SharedSearch } from '@/features/reviews/components/shared-search';
import { returner } from '@/features/reviews/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function ReturnerPage({
  params,
}: {
  params: Promise<{ enrolment: string; returner: string }>;
}) {
  const { enrolment, returner: id } = await params;
  const { timeZone } = (await myEnrolment(enrolment, 'mentor')).programme;
  const person = await returner(enrolment, id);
  return (
    <Page
      title={person.name}
      caption={person.cohort}
      back={{ href: `/m/${enrolment}/returners`, label: 'Back to your returners' }}
      lead={
        <>
          Paired with you since <DayOf at={person.pairedSince} timeZone={timeZone} />
        </>
      }
    >
      <section aria-labelledby="reviews" className="space-y-4">
        <h2 id="reviews" className="text-2xl">
          Strategy and materials
        </h2>
        {person.reviews.length === 0 ? (
          <p className="max-w-prose text-muted">{person.name} has not sent you a version yet.</p>
        ) : (
          <ul className="max-w-prose divide-y divide-line">
            {person.reviews.map((review) => (
              <li
                key={review.id}
                className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3"
              >
                <a className="link" href={`/m/${enrolment}/reviews/${review.id}`}>
                  {review.subject.kind === 'material' && `${review.subject.name}: `}
                  Version {review.versionNumber}
                </a>
                <span className="flex flex-wrap items-baseline gap-x-3">
                  <Tag tone={review.decision ? 'green' : 'outline'}>
                    {review.decision
                      ? DECISION_LABELS[review.decision]
                      : REVIEW_STATE_LABELS[review.state]}
                  </Tag>
                  <span className="text-sm text-muted">
                    <DayOf at={review.decidedAt ?? review.submittedAt} timeZone={timeZone} />
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {person.search ? (
        <SharedSearch name={person.name} search={person.search} />
      ) : (
        <Callout tone="plain" title="Applications and lessons">
          <p>
            {person.name} keeps these to themselves for now. It is their choice, and they can change
            it at any time; you need not ask.
          </p>
        </Callout>
      )}
    </Page>
  );
}
