import { OUTCOME_LABELS, type Outcome, STAGE_LABELS, type Stage } from '@reshelve/domain/stages';
import type { Import } from './loaders';

const numbers = new Intl.NumberFormat('en-GB');

/** "1 application", "10,000 applications". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${numbers.format(n)} ${n === 1 ? one : many}`;

/** What became of an import, in a few words. */
export function resultOf({ state, added, skipped }: Import): string {
  switch (state) {
    case 'preview':
      return 'Waiting for you';
    case 'running':
      return 'Coming in';
    case 'failed':
      return 'Nothing came in';
    case 'undoing':
      return 'Being undone';
    case 'undone':
      return 'Undone';
    case 'done':
      return `${count(added, 'application')} came in${skipped > 0 ? `, ${count(skipped, 'line')} left out` : ''}`;
  }
}

export const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8 (usual)' },
  { value: 'windows-1252', label: 'Windows (Western European)' },
  { value: 'utf-16le', label: 'UTF-16 (Excel “Unicode text”)' },
  { value: 'utf-16be', label: 'UTF-16, big-endian' },
];

export const SEPARATORS = [
  { value: ',', label: 'Comma ,' },
  { value: ';', label: 'Semicolon ;' },
  { value: 'tab', label: 'Tab' },
  { value: '|', label: 'Vertical bar |' },
];

/** What a status of another tracker can mean here. */
export const MEANINGS = [
  ...(Object.entries(STAGE_LABELS) as [Stage, string][]).map(([value, label]) => ({
    value: value,
    label: `Open: ${label}`,
  })),
  ...(Object.entries(OUTCOME_LABELS) as [Outcome, string][]).map(([value, label]) => ({
    value: value,
    label: `Ended: ${label}`,
  })),
  { value: 'first_round+rejected', label: 'Ended after a first round: Not this time' },
  { value: 'final_interview+rejected', label: 'Ended after a final interview: Not this time' },
  { value: 'first_round+no_response', label: 'Ended after a first round: No response' },
  { value: 'nothing', label: 'It says nothing about that' },
];
