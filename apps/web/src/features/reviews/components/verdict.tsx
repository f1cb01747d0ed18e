import { DECISION_LABELS } from '@reshelve/domain/reviews';
import { Callout } from '@reshelve/ui/callout';
import type { ReactNode } from 'react';
import { Moment } from '@/components/dates';
import type { Review } from '../loaders';
import { RubricView } from './rubric';

/** The decision and its summary, once there is one. */
export function Verdict({
  review,
  timeZone,
  children,
}: {
  review: Review;
  timeZone: string;
  children?: ReactNode;
}) {
  const { decision, decidedAt, summary, mentor, rubric } = review;
  if (!decision || !decidedAt) return null;
  return (
    <Callout tone={decision === 'ready' ? 'green' : 'warm'} title={DECISION_LABELS[decision]}>
      {summary && <p className="words">{summary}</p>}
      <RubricView rubric={rubric} />
      <p>
        {mentor?.mine ? 'You' : (mentor?.name ?? 'A mentor')},{' '}
        <Moment at={decidedAt} timeZone={timeZone} />
      </p>
      {children}
    </Callout>
  );
}
