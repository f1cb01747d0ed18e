import type { Choice } from '@reshelve/ui/choices';
import type { Option } from '@reshelve/ui/select';
import {
  CHANNEL_LABELS,
  CHANNELS,
  CONTRACT_LABELS,
  CONTRACTS,
  CRITERION_KIND_LABELS,
  CRITERION_KINDS,
  HOURS,
  HOURS_LABELS,
  INTERVIEW_FORMAT_LABELS,
  INTERVIEW_FORMATS,
} from '@reshelve/domain/channels';
import {
  OUTCOME_HINTS,
  OUTCOME_LABELS,
  type Outcome,
  STAGE_GROUPS,
  STAGE_HINTS,
  STAGE_LABELS,
  type Stage,
} from '@reshelve/domain/stages';

function optionsOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

export const channelOptions = optionsOf(CHANNELS, CHANNEL_LABELS);
export const contractOptions = optionsOf(CONTRACTS, CONTRACT_LABELS);
export const hoursOptions = optionsOf(HOURS, HOURS_LABELS);
export const formatOptions = optionsOf(INTERVIEW_FORMATS, INTERVIEW_FORMAT_LABELS);
export const criterionKindOptions = optionsOf(CRITERION_KINDS, CRITERION_KIND_LABELS);
export const roundOptions = optionsOf(STAGE_GROUPS.interviewing, STAGE_LABELS);

/** Stages to choose from, each with what it means. */
export function stageChoices(stages: readonly Stage[]): Choice[] {
  return stages.map((value) => ({
    value,
    label: STAGE_LABELS[value],
    hint: STAGE_HINTS[value],
  }));
}

/** Outcomes to choose from, each with what it means. */
export function outcomeChoices(outcomes: readonly Outcome[]): Choice[] {
  return outcomes.map((value) => ({
    value,
    label: OUTCOME_LABELS[value],
    hint: OUTCOME_HINTS[value],
  }));
}
