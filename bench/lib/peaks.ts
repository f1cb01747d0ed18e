import { median, result, type Result } from './measure.ts';

/** The most memory that each process has had, in bytes. */
export interface Peaks {
  API: number;
  worker: number;
}

const ROUNDS = 3;
const TARGET = 1.5;
const PROCESSES = ['API', 'worker'] as const;

/**
 * The memory of doing much against that of doing little, each in processes that have done nothing
 * before, in turns.
 * @returns the process for which it makes the greater difference, both being named
 */
export async function comparePeaks(
  name: string,
  note: string,
  much: () => Promise<Peaks>,
  little: () => Promise<Peaks>,
): Promise<Result[]> {
  const rounds: { much: Peaks; little: Peaks }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await much() : undefined;
    const other = await little();
    rounds.push({ much: first ?? (await much()), little: other });
  }
  const ratios = PROCESSES.map((process) =>
    median(rounds.map((round) => round.much[process] / round.little[process])),
  );
  const said = PROCESSES.map((process, i) => {
    const megabytes = median(rounds.map((round) => round.much[process])) / 1_000_000;
    return `${process} ${megabytes.toFixed(0)} MB (${(ratios[i] ?? 0).toFixed(2)} ×)`;
  });
  return [result(name, Math.max(...ratios), TARGET, `${note}: ${said.join(', ')}`)];
}
