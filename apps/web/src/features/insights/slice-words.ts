import { CHANNEL_KIND_LABELS, CHANNEL_LABELS } from '@reshelve/domain/channels';
import type { StepResult } from '@reshelve/domain/conversion';
import { STOPPING_POINT_LABELS } from '@reshelve/domain/diagnosis';
import { MATERIAL_KIND_LABELS, MATERIAL_KINDS, materialKey } from '@reshelve/domain/materials';
import { flowLabel } from '@reshelve/domain/search-flows';
import { type Slice, stepOf } from '@reshelve/domain/search-slices';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import type { Counted } from './loaders';

const RESULT_WORDS: Readonly<Record<StepResult, string>> = {
  yes: 'came further',
  no: 'stopped there',
  undecided: 'still open there',
  aside: 'ended without anybody’s no',
};

/** What the applications of a slice have in common, in words. */
export function sliceWords(slice: Slice, applications: readonly Counted[]): string {
  const step = stepOf(slice.step);
  const { result, from, to, kind, channel, stop, stood, left } = slice;
  const parts = [
    step && `came as far as “${STAGE_LABELS[step.from]}”`,
    step && result && RESULT_WORDS[result],
    from && to ? `from “${flowLabel(from)}” to “${flowLabel(to)}”` : undefined,
    stop && `stopped: ${STOPPING_POINT_LABELS[stop].toLowerCase()}`,
    kind && `came ${CHANNEL_KIND_LABELS[kind].toLowerCase()}`,
    channel && `came by: ${CHANNEL_LABELS[channel]}`,
    slice.material !== undefined && `sent with ${versionName(slice.material, applications)}`,
    stood && `stood at “${STAGE_LABELS[stood]}”`,
    stood && left !== undefined && (left ? 'and have gone on or ended' : 'and still stand there'),
  ].filter((part) => typeof part === 'string');
  const words = parts.join('; ') || 'all of your applications';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function versionName(key: string, applications: readonly Counted[]): string {
  const version = applications
    .flatMap(({ materials }) => materials)
    .find((material) => materialKey(material) === key);
  const kind = MATERIAL_KINDS.find((name) => key.startsWith(`${name}:`));
  return version && kind ? `${MATERIAL_KIND_LABELS[kind]}: ${version.label}` : 'a version';
}
