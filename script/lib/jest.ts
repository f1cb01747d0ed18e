import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.ts';
import { accompany } from './processes.ts';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a package's Jest. Its report goes to the terminal, its counts come back. */
export async function runJest(
  folder: string,
  args: string[],
  env: Record<string, string>,
): Promise<Tally> {
  const place = mkdtempSync(join(tmpdir(), 'reshelve-jest-'));
  const report = join(place, 'report.json');
  const jest = inRoot(folder, 'node_modules/jest/bin/jest.js');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    {
      cwd: inRoot(folder),
      env: { ...process.env, ...env },
      detached: true,
      // With --json, Jest prints the JSON on standard output: the readable report is on the other.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const code = await accompany('tests', child).ended;
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numRuntimeErrorTestSuites: number;
      success: boolean;
    };
    const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
    return {
      passed: counts.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: counts.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
