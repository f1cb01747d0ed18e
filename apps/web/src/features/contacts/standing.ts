import { OUTCOME_LABELS, type Outcome, STAGE_LABELS, type Stage } from '@reshelve/domain/stages';

/** Where an application stands, or how it ended. */
export const standingOf = ({
  stage,
  outcome,
}: {
  stage: Stage;
  outcome: Outcome | null;
}): string => (outcome ? OUTCOME_LABELS[outcome] : STAGE_LABELS[stage]);
