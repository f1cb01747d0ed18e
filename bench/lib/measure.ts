import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** What a workload has to say. Ratios, never times: machines are noisy. */
export interface Result {
  name: string;
  ratio: number;
  target: number;
  /** Whether the ratio may be as much as the target, or has to be as much. */
  bound: '≤' | '≥';
  pass: boolean;
  /** What was compared with what. */
  note: string;
}

export const result = (
  name: string,
  ratio: number,
  target: number,
  note: string,
  bound: Result['bound'] = '≤',
): Result => ({
  name,
  ratio: Math.round(ratio * 100) / 100,
  target,
  bound,
  pass: bound === '≤' ? ratio <= target : ratio >= target,
  note,
});

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const fieldsOf = (pid: number | string): string[] => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const sum = (fields: readonly string[], ...places: number[]): number =>
  places.reduce((total, place) => total + Number(fields[place]), 0);

/** Processor time that a process has used, user and system, in ticks of the kernel. */
export const cpuOf = (pid: number): number => sum(fieldsOf(pid), 11, 12);

/** The most memory that a process has had so far, in bytes. */
export function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/**
 * Processor time that a PostgreSQL server has used, with all its processes: those that are gone
 * have left theirs with their parent.
 */
export function cpuOfServer(postmaster: number): number {
  let ticks = sum(fieldsOf(postmaster), 11, 12, 13, 14);
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const fields = fieldsOf(pid);
      if (Number(fields[1]) === postmaster) ticks += sum(fields, 11, 12);
    } catch {
      // Gone between being listed and being read.
    }
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
  /** The processor time that counts, so far. */
  cpu: () => number;
}

/** The processor time of a server that is asked for these, one after the other. */
export const asked = (pid: number, ...targets: Target[]): Mode => ({
  run: async (count) => {
    for (const target of targets) await load(target, count);
  },
  cpu: () => cpuOf(pid),
});

/**
 * Processor time of two ways to do the same, taken in turns so that whatever else the machine does
 * falls on both.
 * @returns the median over the rounds of what one costs in terms of the other
 */
export async function compare(one: Mode, other: Mode, count: number, rounds = 5): Promise<number> {
  const cost = async ({ run, cpu }: Mode): Promise<number> => {
    const before = cpu();
    await run(count);
    return Math.max(1, cpu() - before);
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
