import getPort from 'get-port';
import { createServer } from 'node:net';
import { Sentence } from './say.ts';

/** A port that nobody uses at this moment. */
export const freePort = (): Promise<number> => getPort({ host: '127.0.0.1' });

/** @throws Sentence when another program listens there */
export async function assertFree(name: string, port: number): Promise<void> {
  // `localhost` may mean ::1 to a browser.
  for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
    await new Promise<void>((resolve, reject) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) => {
        // A machine without IPv6.
        if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') {
          resolve();
          return;
        }
        reject(
          new Sentence(
            error.code === 'EADDRINUSE'
              ? `Port ${String(port)} is taken by another program: stop that, or choose another port with ${name}=<number>.`
              : `Port ${String(port)} cannot be used (${error.code ?? error.message}): choose another one with ${name}=<number>.`,
          ),
        );
      });
      server.listen({ port, host, exclusive: true }, () => {
        server.close(() => {
          resolve();
        });
      });
    });
  }
}
