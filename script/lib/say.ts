import { end, isEnding } from './ending.ts';

/** Something the person who runs a command can put right: printed as one sentence, no stack. */
export class Sentence extends Error {}

const began = Date.now();

/** A line of progress, with the seconds since the command began. */
export function progress(text: string): void {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs a command's main function; a {@link Sentence} ends it with that sentence and exit code 1.
 * @param options.stoppedIsFine for what runs until it is stopped: a signal ends it with 0
 */
export function main(run: () => Promise<void>, options: { stoppedIsFine?: boolean } = {}): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (!isEnding()) progress('stopping');
      void end(options.stoppedIsFine ? 0 : code);
    });
  }
  run().catch((error: unknown) => {
    // What fails because everything is being stopped needs no explanation.
    if (isEnding()) return;
    const text = error instanceof Sentence ? error.message : error instanceof Error && error.stack;
    process.stderr.write(`\n${text || String(error)}\n`);
    void end(1);
  });
}
