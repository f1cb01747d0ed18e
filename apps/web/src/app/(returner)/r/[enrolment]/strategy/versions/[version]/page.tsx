import { DECISION_LABELS, REVIEW_STATE_LABELS } from '@reshelve/domain/reviews';
import { STRATEGY_GUIDE, STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { Card } from '@reshelve/ui/card';
import { Tabs } from '@reshelve/ui/tabs';
import { Moment } from '@/components/dates';
import { Page } from '@/components/page';
import { myEnrolment } from '@/features/session/loaders';
import {
  KeptExpectations,
  KeptLessons,
  PartText,
} from '@/features/strategies/components/version-text';
import { version } from '@/features/strategies/loaders';

export default async function VersionPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; version: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}) {
  const { enrolment, version: id } = await params;
  const { programme } = await myEnrolment(enrolment, 'returner');
  const kept = await version(enrolment, id);
  const here = `/r/${enrolment}/strategy/versions/${id}`;
  const showsChanges = kept.changes !== null && (await searchParams).view === 'changes';
  return (
    <Page
      title={`Version ${String(kept.number)} of your strategy`}
      back={{ href: `/r/${enrolment}/strategy/versions`, label: 'Back to versions and reviews' }}
      actions={
        <a
          className="link inline-flex min-h-target items-center"
          href={`/r/${enrolment}/reviews/new?strategy=${id}`}
        >
          Send it for review
        </a>
      }
      lead={
        <>
          Kept on <Moment at={kept.createdAt} timeZone={programme.timeZone} />
          {kept.note && <>. {kept.note}</>}
        </>
      }
    >
      {kept.reviews.length > 0 && (
        <ul className="space-y-1">
          {kept.reviews.map((review) => (
            <li key={review.id}>
              <a
                className="link inline-flex min-h-target items-center"
                href={`/r/${enrolment}/reviews/${review.id}`}
              >
                {review.decision
                  ? `Reviewed: ${DECISION_LABELS[review.decision]}`
                  : `Review: ${REVIEW_STATE_LABELS[review.state]}`}
              </a>
            </li>
          ))}
        </ul>
      )}
      {kept.changes && (
        <Tabs
          label="How to read it"
          tabs={[
            { href: here, label: 'The text', current: !showsChanges },
            {
              href: `${here}?view=changes`,
              label: `Changes since version ${String(kept.previousNumber)}`,
              current: showsChanges,
            },
          ]}
        />
      )}
      {STRATEGY_PARTS.map((part, index) => (
        <Card key={part} title={`${String(index + 1)}. ${STRATEGY_GUIDE[part].title}`}>
          <PartText part={part} version={kept} changes={showsChanges ? kept.changes : null} />
          {part === 'plan' && <KeptExpectations version={kept} />}
          {part === 'reflection' && <KeptLessons lessons={kept.lessons} />}
        </Card>
      ))}
    </Page>
  );
}
