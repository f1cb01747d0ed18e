import { type NextRequest, NextResponse } from 'next/server';

const development = process.env['NODE_ENV'] === 'development';

/**
 * The headers of every page: a strict content security policy with a fresh nonce (Next finds it in
 * the request's header and puts it on its own scripts), the usual hardening, and a request id that
 * also goes to the API.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const secure = (process.env['PUBLIC_URL'] ?? '').startsWith('https:');
  const policy = contentSecurityPolicy(nonce, secure);
  const requestId = cleanRequestId(request.headers.get('x-request-id'));

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-request-id', requestId);
  // Tells server components where they are: for "sign in and come back here".
  headers.set('x-reshelve-path', request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
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
  if (secure) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  return response;
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
