import { Logger, run } from 'graphile-worker';

/**
 * A worker, as a process of its own, that takes one job of a kind, says so, and never ends it: to be
 * killed. Given the database's address and the kind.
 */
const [connectionString = '', task = ''] = process.argv.slice(2);
await run({
  connectionString,
  concurrency: 1,
  noHandleSignals: true,
  logger: new Logger(() => () => undefined),
  taskList: {
    [task]: async () => {
      process.send?.('taken');
      await new Promise(() => undefined);
    },
  },
});
