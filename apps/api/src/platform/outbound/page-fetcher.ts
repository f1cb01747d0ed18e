import { Injectable } from '@nestjs/common';
import { DomainError } from '@reshelve/domain/errors';
import { isIP, type LookupFunction } from 'node:net';
import { Transform, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { Agent, request, type Dispatcher } from 'undici';
import { OutboundPolicy } from './public-addresses.ts';

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_MS = 5_000;
const MAX_REDIRECTS = 5;
const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;

export interface FetchedPage {
  /** Where the redirects led to. */
  url: string;
  bytes: Buffer;
  /** As the server names it, or empty. */
  charset: string;
}

/** Why a page could not be had. */
export const outboundErrors = {
  'address-invalid': 422,
  'address-not-public': 422,
  'page-not-found': 422,
  'page-refused': 422,
  'page-too-slow': 422,
  'page-too-large': 422,
  'page-not-html': 422,
  'page-redirects': 422,
} as const satisfies Record<string, number>;
type Code = keyof typeof outboundErrors;

const MESSAGES: Readonly<Record<Code, string>> = {
  'address-invalid': 'Enter a web address that begins with https:// or http://.',
  'address-not-public':
    'This address does not lead to a public website, so Reshelve does not open it. Paste the text of the advertisement instead.',
  'page-not-found':
    'There is no page at this address any more, or none that can be reached. Paste the text of the advertisement instead.',
  'page-refused':
    'This site does not let other programs read its pages. Paste the text of the advertisement instead.',
  'page-too-slow':
    'This page took longer than five seconds. Try again, or paste the text of the advertisement instead.',
  'page-too-large': 'This page is larger than 2 MB. Paste the text of the advertisement instead.',
  'page-not-html':
    'There is no web page at this address but a file of another kind. Open it, and paste its text instead.',
  'page-redirects':
    'This address leads on and on, and never to a page. Paste the text of the advertisement instead.',
};

/** A refusal, told beside the address. */
export const refusedPage = (code: Code): DomainError =>
  new DomainError(code, MESSAGES[code], { url: MESSAGES[code] });

/**
 * Reads a page of the public web for somebody who gave its address. What they give is not to be
 * trusted (server-side request forgery): a host is resolved once, every address that it has must be
 * public, and the connection goes to one of these very addresses; each redirect begins anew. No
 * cookies, no credentials, HTML only, 2 MB and five seconds at most for everything.
 */
@Injectable()
export class PageFetcher {
  constructor(private readonly policy: OutboundPolicy) {}

  /** @throws DomainError with one of the codes above */
  async fetch(address: string): Promise<FetchedPage> {
    const signal = AbortSignal.timeout(MAX_MS);
    const agent = new Agent({
      connect: { lookup: this.lookup, timeout: MAX_MS },
      headersTimeout: MAX_MS,
      bodyTimeout: MAX_MS,
      maxHeaderSize: 32_768,
    });
    try {
      return await Promise.race([this.follow(agent, address, signal), expiry(signal)]);
    } catch (error) {
      throw signal.aborted ? refusedPage('page-too-slow') : asRefusal(error);
    } finally {
      void agent.destroy().catch(() => undefined);
    }
  }

  private async follow(agent: Agent, address: string, signal: AbortSignal): Promise<FetchedPage> {
    let url = this.checked(address);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const response = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept: 'text/html,application/xhtml+xml',
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'en-GB,en;q=0.8',
          'user-agent': 'Reshelve/1.0 (reads a vacancy for the person who gave its address)',
        },
      });
      // Whoever reads it hears of a fault; one that nobody reads must not end the process.
      response.body.on('error', () => undefined);
      const { location } = response.headers;
      if (response.statusCode >= 300 && response.statusCode < 400 && location !== undefined) {
        response.body.destroy();
        url = this.checked(first(location), url);
        continue;
      }
      return { url: url.href, ...(await read(response)) };
    }
    throw refusedPage('page-redirects');
  }

  private checked(address: string, base?: URL): URL {
    const url = URL.parse(address, base?.href);
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
      throw refusedPage('address-invalid');
    }
    const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A connection to an address in figures asks no lookup.
    const isRefused = isIP(host) > 0 && !this.policy.allows(host);
    if (isRefused || !this.policy.allowsPort(port)) throw refusedPage('address-not-public');
    return url;
  }

  /** Gives the connection only what was checked, and all of it was. */
  private readonly lookup: LookupFunction = (host, _options, done) => {
    this.policy.resolve(host).then(
      (addresses) => {
        if (addresses.length === 0 || !addresses.every((address) => this.policy.allows(address))) {
          done(refusedPage('address-not-public'), []);
          return;
        }
        done(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        );
      },
      () => {
        done(refusedPage('page-not-found'), []);
      },
    );
  };
}

async function read({
  statusCode,
  headers,
  body,
}: Dispatcher.ResponseData): Promise<Omit<FetchedPage, 'url'>> {
  if (statusCode === 401 || statusCode === 403 || statusCode === 429 || statusCode === 451) {
    throw refusedPage('page-refused');
  }
  if (statusCode !== 200) throw refusedPage('page-not-found');
  const type = first(headers['content-type'] ?? '');
  if (!HTML.test(type)) throw refusedPage('page-not-html');
  if (Number(first(headers['content-length'] ?? '0')) > MAX_BYTES) {
    throw refusedPage('page-too-large');
  }
  const bytes = await collect(unpacked(body, first(headers['content-encoding'] ?? '')));
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? '';
  return { bytes, charset };
}

function unpacked(body: Readable, encoding: string): Readable {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return body;
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return through(body, createUnzip());
    case 'br':
      return through(body, createBrotliDecompress());
    default:
      throw refusedPage('page-not-html');
  }
}

/** As `pipe`, but a fault of the one is a fault of the other. */
function through(from: Readable, to: Transform): Readable {
  from.on('error', (error) => to.destroy(error));
  to.on('close', () => from.destroy());
  return from.pipe(to);
}

/** All of it, or a refusal as soon as it is too much: what a packed page would become never is. */
async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      stream.destroy();
      throw refusedPage('page-too-large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const first = (value: string | string[]): string =>
  typeof value === 'string' ? value : (value[0] ?? '');

/** Names resolve without a signal; this ends the waiting for them, too. */
const expiry = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

/** A refusal of ours may come wrapped in the connection's; whatever else there is, no page. */
function asRefusal(error: unknown): DomainError {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    if (fault instanceof DomainError) return fault as DomainError;
  }
  return refusedPage('page-not-found');
}
