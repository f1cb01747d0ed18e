// keeper.mjs <pid> [folder]: stands by a PostgreSQL server. When the script that started both is
// gone, whatever the reason, it stops the server, and removes the folder of a throwaway one.
import { rmSync } from 'node:fs';

const [pid, folder] = process.argv.slice(2);

process.once('disconnect', () => {
  const stopped = () => {
    try {
      process.kill(Number(pid), 0);
      return false;
    } catch {
      return true;
    }
  };
  if (!stopped()) process.kill(Number(pid), 'SIGINT');
  const watch = () => {
    if (!stopped()) setTimeout(watch, 50);
    else if (folder) rmSync(folder, { recursive: true, force: true });
  };
  watch();
});
