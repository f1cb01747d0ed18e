import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { PageFetcher } from '../../src/platform/outbound/page-fetcher.ts';
import { isPublicAddress, OutboundPolicy } from '../../src/platform/outbound/public-addresses.ts';
import { WebServer } from './web-server.ts';

let web: WebServer;

/** The public web of these tests: names that lead to the server here, and nothing else. */
class TestPolicy extends OutboundPolicy {
  /** What each name resolves to, one answer after the other. */
  readonly names = new Map<string, string[][]>();
  readonly resolved: string[] = [];

  override resolve(host: string): Promise<readonly string[]> {
    this.resolved.push(host);
    const answers = this.names.get(host);
    const [answer] = answers ?? [];
    if (!answer) return Promise.reject(new Error('ENOTFOUND'));
    if ((answers?.length ?? 0) > 1) answers?.shift();
    return Promise.resolve(answer);
  }

  // The one exception: 127.0.0.1 plays the public internet.
  override allows(address: string): boolean {
    return address === '127.0.0.1' || super.allows(address);
  }

  override allowsPort(port: number): boolean {
    return port === web.port || super.allowsPort(port);
  }
}

let policy: TestPolicy;
let fetcher: PageFetcher;

const at = (path: string, host = 'jobs.example') => `http://${host}:${String(web.port)}${path}`;
const refusal = (address: string) =>
  fetcher.fetch(address).then(
    () => 'fetched',
    (error: unknown) => (error as { code?: string }).code,
  );

beforeAll(async () => {
  web = await WebServer.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  policy = new TestPolicy();
  policy.names.set('jobs.example', [['127.0.0.1']]);
  fetcher = new PageFetcher(policy);
  web.html('<p>Librarian</p>');
});

describe('addresses of networks', () => {
  it.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1'],
    ...['198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '100::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1'],
    ...['::127.0.0.1', 'fec0::1', '4000::1', 'fe80::1%eth0', '', 'localhost', '1.1.1'],
  ])('%s is none of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '2a00:1450:4009::200e'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('a page', () => {
  it('is read, with what its server says of it', async () => {
    web.html('<p>Grüße</p>', { 'content-type': 'text/html; Charset="ISO-8859-1"' });
    const page = await fetcher.fetch(at('/42?x=1#apply'));
    expect(page).toMatchObject({ url: at('/42?x=1#apply'), charset: 'ISO-8859-1' });
    expect(page.bytes.toString()).toContain('Grüße');
    expect(web.asked).toEqual(['/42?x=1']);
  });

  it.each([
    ['gzip', gzipSync('<p>packed</p>')],
    ['br', brotliCompressSync('<p>packed</p>')],
  ])('is unpacked from %s', async (encoding, body) => {
    web.html(body, { 'content-encoding': encoding });
    expect((await fetcher.fetch(at('/'))).bytes.toString()).toBe('<p>packed</p>');
  });

  it('is asked for without cookies or credentials', async () => {
    let headers: object = {};
    web.serve((request, response) => {
      headers = request.headers;
      response.writeHead(200, { 'content-type': 'text/html' }).end('x');
    });
    await fetcher.fetch(at('/'));
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('is found behind redirects, each of them looked at anew', async () => {
    policy.names.set('www.example', [['127.0.0.1']]);
    web.serve((request, response) => {
      if (request.url === '/end') response.writeHead(200, { 'content-type': 'text/html' }).end('x');
      else if (request.url === '/next') response.writeHead(302, { location: '/end' }).end();
      else response.writeHead(301, { location: at('/next', 'www.example') }).end();
    });
    expect((await fetcher.fetch(at('/'))).url).toBe(at('/end', 'www.example'));
    expect(web.asked).toEqual(['/', '/next', '/end']);
  });
});

describe('refused, without a request, is', () => {
  it.each([
    ['not-an-address', 'address-invalid'],
    ['ftp://jobs.example/', 'address-invalid'],
    ['file:///etc/passwd', 'address-invalid'],
    ['javascript:alert(1)', 'address-invalid'],
    ['data:text/html,x', 'address-invalid'],
    ['http://name:secret@jobs.example/', 'address-invalid'],
    ['http://', 'address-invalid'],
    ['http://10.0.0.1/', 'address-not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'address-not-public'],
    ['http://192.168.0.1:80/', 'address-not-public'],
    ['http://0x7f000002/', 'address-not-public'],
    ['http://2130706434/', 'address-not-public'],
    ['http://0177.0.0.2/', 'address-not-public'],
    ['http://127.2/', 'address-not-public'],
    ['http://0/', 'address-not-public'],
    ['http://[::1]/', 'address-not-public'],
    ['http://[::ffff:127.0.0.1]/', 'address-not-public'],
    ['http://[::ffff:7f00:1]/', 'address-not-public'],
    ['http://[fd00::1]/', 'address-not-public'],
    ['https://jobs.example:5432/', 'address-not-public'],
    ['http://jobs.example:22/', 'address-not-public'],
    ['http://nowhere.example/', 'page-not-found'],
  ])('%s', async (address, code) => {
    expect(await refusal(address)).toBe(code);
    expect(web.asked).toEqual([]);
  });

  it.each([
    ['a private address', ['10.0.0.1']],
    ['one among public ones', ['93.184.215.14', '127.0.0.2']],
    ['a private one in IPv6', ['fd00::1']],
    ['a mapped one', ['::ffff:127.0.0.1']],
    ['nothing', []],
  ])('a name that resolves to %s', async (_, addresses) => {
    policy.names.set('inside.example', [addresses]);
    expect(await refusal(at('/', 'inside.example'))).toBe('address-not-public');
    expect(web.asked).toEqual([]);
  });
});

describe('refused is', () => {
  it('a name that changes its mind: it is asked once, and that answer is the one connected to', async () => {
    policy.names.set('rebind.example', [['127.0.0.1'], ['10.0.0.1']]);
    await fetcher.fetch(at('/', 'rebind.example'));
    expect(policy.resolved).toEqual(['rebind.example']);
    policy.names.set('back.example', [['127.0.0.1'], ['10.0.0.1']]);
    web.serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    expect(await refusal(at('/', 'back.example'))).not.toBe('fetched');
  });

  it.each([
    ['a private address', 'http://10.0.0.1/'],
    ['the metadata of a cloud', 'http://169.254.169.254/'],
    ['another port', 'http://jobs.example:6379/'],
    ['a private name', 'http://inside.example/'],
    ['loopback in IPv6', 'http://[::1]/'],
  ])('a redirect to %s', async (_, location) => {
    policy.names.set('inside.example', [['192.168.1.1']]);
    web.serve((__, response) => response.writeHead(302, { location }).end());
    expect(await refusal(at('/'))).toBe('address-not-public');
    expect(web.asked).toEqual(['/']);
  });

  it.each([
    ['another scheme', 'file:///etc/passwd', 'address-invalid'],
    ['itself, without end', '/', 'page-redirects'],
  ])('a redirect to %s', async (_, location, code) => {
    web.serve((__, response) => response.writeHead(302, { location }).end());
    expect(await refusal(at('/'))).toBe(code);
    expect(web.asked.length).toBeLessThanOrEqual(6);
  });

  it.each([
    [404, 'page-not-found'],
    [500, 'page-not-found'],
    [204, 'page-not-found'],
    [403, 'page-refused'],
    [429, 'page-refused'],
  ])('an answer of %i', async (status, code) => {
    web.serve((_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end());
    expect(await refusal(at('/'))).toBe(code);
  });

  it.each([
    ['a PDF', { 'content-type': 'application/pdf' }],
    ['an image', { 'content-type': 'image/svg+xml' }],
    ['something packed as nobody packs', { 'content-encoding': 'zstd' }],
  ])('%s', async (_, headers) => {
    web.html('x', headers);
    expect(await refusal(at('/'))).toBe('page-not-html');
  });

  it('a page without a kind', async () => {
    web.serve((_, response) => response.writeHead(200).end('x'));
    expect(await refusal(at('/'))).toBe('page-not-html');
  });

  it('a page that is too large, whether its server admits it or not', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024 + 1);
    web.html(large);
    expect(await refusal(at('/'))).toBe('page-too-large');
    web.serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(large);
      response.end();
    });
    expect(await refusal(at('/'))).toBe('page-too-large');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(200 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(100 * 1024 * 1024))],
  ])('a page that is small only as long as it is packed with %s', async (encoding, body) => {
    expect(body.length).toBeLessThan(1_000_000);
    web.html(body, { 'content-encoding': encoding });
    expect(await refusal(at('/'))).toBe('page-too-large');
  });

  it('a page whose packing is broken', async () => {
    web.html('not gzip', { 'content-encoding': 'gzip' });
    expect(await refusal(at('/'))).toBe('page-not-found');
  });

  it('a page that comes drop by drop', async () => {
    let drops: NodeJS.Timeout | undefined;
    web.serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      drops = setInterval(() => response.write('x'), 100);
      response.on('close', () => clearInterval(drops));
    });
    expect(await refusal(at('/'))).toBe('page-too-slow');
    clearInterval(drops);
  });

  it('a name that takes for ever', async () => {
    policy.resolve = () => new Promise(() => undefined);
    expect(await refusal(at('/', 'slow.example'))).toBe('page-too-slow');
  });

  it('a connection that breaks off', async () => {
    web.serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
      response.write('half');
      response.destroy();
    });
    expect(await refusal(at('/'))).toBe('page-not-found');
  });
});
