import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A website of the tests' own on the loopback address. */
export class WebServer {
  /** The addresses that were asked for, in order. */
  readonly asked: string[] = [];
  private answer: RequestListener = (_, response) => response.end();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      this.answer(request, response);
    });
  }

  static async start(): Promise<WebServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new WebServer(server, (server.address() as AddressInfo).port);
  }

  serve(answer: RequestListener): void {
    this.asked.length = 0;
    this.answer = answer;
  }

  html(body: string | Buffer, headers: Record<string, string> = {}): void {
    this.serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(body);
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
