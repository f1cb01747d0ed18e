import fc from 'fast-check';

/*
 * Properties are looked for with new dice at every run of a developer and every night, so that they
 * find something. What decides whether a change lands judges that change and not the dice: there
 * they are always the same ones. `PROPERTY_SEED=<number>` repeats a run, `=random` rolls anew.
 */
const seed = process.env.PROPERTY_SEED ?? (process.env.CI ? '1' : 'random');
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
