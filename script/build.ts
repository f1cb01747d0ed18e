import { build, isStep, STEP_NAMES } from './lib/build.ts';
import { main, Sentence } from './lib/say.ts';

/** `pnpm build [step …]`: everything, or some of it. */
main(async () => {
  const names = process.argv.slice(2);
  const steps = names.filter(isStep);
  if (steps.length < names.length) {
    throw new Sentence(`What can be built: ${STEP_NAMES.join(', ')}.`);
  }
  await build(steps.length > 0 ? steps : undefined);
});
