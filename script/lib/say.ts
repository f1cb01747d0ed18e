/** Something the person who runs a command can put right: printed as one sentence, no stack. */
export class Sentence extends Error {}

const began = Date.now();

/** A line of progress, with the seconds since the command began. */
export function progress(text: string): void {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** Runs a command's main function; a {@link Sentence} ends it with that sentence and exit code 1. */
export function main(run: () => Promise<void>): void {
  run().catch((error: unknown) => {
    if (error instanceof Sentence) process.stderr.write(`\n${error.message}\n`);
    else
      process.stderr.write(`\n${error instanceof Error ? String(error.stack) : String(error)}\n`);
    process.exit(1);
  });
}
