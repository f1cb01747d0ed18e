import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** What a workload has to say. Ratios, never times: machines are noisy. */
export interface Result {
  name: string;
  ratio: number;
  target: number;
  pass: boolean;
  /** What was compared with what. */
  note: string;
}

export const result = (name: string, ratio: number, target: number, note: string): Result => ({
  name,
  ratio: Math.round(ratio * 100) / 100,
  target,
  pass: ratio <= target,
  note,
});

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Processor time that processes have used, user and system, in ticks of the kernel. */
export function cpuOf(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of pids) {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

export interface Target {
  url: string;
  headers?: Record<string, string>;
}

export function get({ url, headers = {} }: Target): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else
          reject(
            new Error(`${url} answered ${String(response.statusCode)}: ${text.slice(0, 300)}`),
          );
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Asks `count` times over four connections. */
export async function load(target: Target, count: number): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await get(target);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

export interface Mode {
  run: (count: number) => Promise<void>;
  /** Whose processor time counts. */
  pids: () => readonly number[];
}

/**
 * Processor time of two ways to do the same, taken in turns so that whatever else the machine does
 * falls on both.
 * @returns the median over the rounds of what one costs in terms of the other
 */
export async function compare(one: Mode, other: Mode, count: number, rounds = 5): Promise<number> {
  const cost = async ({ run, pids }: Mode): Promise<number> => {
    const before = cpuOf(pids());
    await run(count);
    return Math.max(1, cpuOf(pids()) - before);
  };
  await one.run(Math.ceil(count / 4));
  await other.run(Math.ceil(count / 4));
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0;
    const a = first ? await cost(one) : undefined;
    const b = await cost(other);
    ratios.push((a ?? (await cost(one))) / b);
  }
  return median(ratios);
}
