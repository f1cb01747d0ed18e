import { Tag, type TagTone } from '@reshelve/ui/tag';
import { OUTCOME_LABELS, type Outcome, STAGE_LABELS, type Stage } from '@reshelve/domain/stages';

const stageTones: Record<Stage, TagTone> = {
  saved: 'outline',
  preparing: 'outline',
  applied: 'plain',
  first_round: 'green',
  final_interview: 'green',
  offer: 'solid',
};

/** Where an application stands, or how it ended. */
export function StageTag({ stage, outcome }: { stage: Stage; outcome: Outcome | null }) {
  if (!outcome) return <Tag tone={stageTones[stage]}>{STAGE_LABELS[stage]}</Tag>;
  return <Tag tone={outcome === 'accepted' ? 'solid' : 'plain'}>{OUTCOME_LABELS[outcome]}</Tag>;
}
