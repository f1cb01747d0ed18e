import { type NextRequest, NextResponse } from 'next/server';
import { apiUrl, publicUrl, serviceWorker } from '@/lib/env';
import { heldFormPage } from '@/lib/held-form';
import { sessionCookie } from '@/lib/session-cookie';

const development = process.env['NODE_ENV'] === 'development';

/**
 * The headers of every page: a strict content security policy with a fresh nonce (Next finds it in
 * the request's header and puts it on its own scripts), the usual hardening, and a request id that
 * also goes to the API.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const secure = publicUrl().startsWith('https:');
  const policy = contentSecurityPolicy(nonce, secure);
  const requestId = cleanRequestId(request.headers.get('x-request-id'));

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-request-id', requestId);
  // Tells server components where they are: for "sign in and come back here".
  headers.set('x-reshelve-path', request.nextUrl.pathname + request.nextUrl.search);

  const response = await answerTo(request, headers, nonce);
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', requestId);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('x-frame-options', 'DENY');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  response.headers.set(
    'permissions-policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  );
  // The next person at a shared computer: the browser forgets pages that “Back” would show as they
  // were.
  if (endsSession(request)) response.headers.set('clear-site-data', '"cache"');
  if (secure) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

/** The page itself, unless something stands in its place. */
async function answerTo(
  request: NextRequest,
  headers: Headers,
  nonce: string,
): Promise<NextResponse> {
  if (isForeign(request)) return refuseForeign();
  const held = await mustHold(request);
  if (held) return holdForm(request, held, nonce);
  return isWithdrawn(request)
    ? NextResponse.rewrite(new URL('/sw-withdrawn.js', request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
}

/**
 * Whether another site sends this, as the browser itself says. The cookie does not come along then,
 * so nothing would be done; but the page that holds a form would show theirs, with a button for
 * somebody to press. The one address that is meant for others is that of RFC 8058.
 */
function isForeign({ method, headers, nextUrl }: NextRequest): boolean {
  if (/^(GET|HEAD|OPTIONS)$/.test(method)) return false;
  if (nextUrl.pathname.startsWith('/api/mail/unsubscribe/')) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  return headers.get('origin') !== new URL(publicUrl()).origin;
}

function refuseForeign(): NextResponse {
  return new NextResponse('This was sent from another site, so Reshelve does nothing with it.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** The worker of devices, where there is to be none any more: another takes its place. */
function isWithdrawn({ nextUrl }: NextRequest): boolean {
  return nextUrl.pathname === '/sw.js' && !serviceWorker();
}

/** Whether this is the page that somebody lands on who has just left. */
function endsSession({ method, nextUrl: { pathname, searchParams } }: NextRequest): boolean {
  if (method !== 'GET') return false;
  if (pathname === '/erased') return true;
  return pathname === '/sign-in' && /^signed-out/.test(searchParams.get('done') ?? '');
}

/**
 * Without JavaScript, the answer to a form is the whole page again, and that page cannot be made
 * when the session has ended or the API is away: what was typed would be gone. So such a form is
 * held: its answer is a page that keeps every field and can send them again.
 */
async function mustHold(request: NextRequest): Promise<'expired' | 'away' | null> {
  const plainForm =
    request.method === 'POST' &&
    !request.headers.has('next-action') &&
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
      request.headers.get('content-type') ?? '',
    );
  if (!plainForm || !/^\/(r|m|c|operator|account)(\/|$)/.test(request.nextUrl.pathname))
    return null;
  const session = request.cookies.get(sessionCookie);
  if (!session) return 'expired';
  try {
    const answer = await fetch(`${apiUrl()}/api/me`, {
      headers: { cookie: `${sessionCookie}=${session.value}` },
      signal: AbortSignal.timeout(5_000),
    });
    if (answer.status === 401) return 'expired';
    return answer.status >= 502 ? 'away' : null;
  } catch {
    return 'away';
  }
}

async function holdForm(
  request: NextRequest,
  reason: 'expired' | 'away',
  nonce: string,
): Promise<NextResponse> {
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const page = heldFormPage({ reason, path, nonce, data: await request.formData() });
  return new NextResponse(page, {
    status: reason === 'away' ? 503 : 401,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function contentSecurityPolicy(nonce: string, secure: boolean): string {
  return [
    "default-src 'self'",
    // React's development build evaluates code for its error messages; the real one does not.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** A request id from a proxy in front is kept if it looks like one; anything else is replaced. */
function cleanRequestId(given: string | null): string {
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|icon.svg).*)'],
};
