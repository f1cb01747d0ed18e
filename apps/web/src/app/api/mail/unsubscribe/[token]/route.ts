import { NextResponse } from 'next/server';
import { apiFetch } from '@/lib/api';
import { publicUrl } from '@/lib/env';
import { ApiProblem } from '@/lib/problem';

interface Params {
  params: Promise<{ token: string }>;
}

/**
 * One click in the mail program (RFC 8058): its provider posts here, without cookies and from
 * anywhere. The secret in the address is all it takes, and it can do nothing else.
 */
export async function POST(_request: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  try {
    await apiFetch(`/api/mail/unsubscribe/${encodeURIComponent(token)}`, { method: 'POST' });
    return plain(200, 'You get no more of these mails.');
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return error.status === 404
      ? plain(404, 'This link is no longer known.')
      : plain(503, 'That cannot be done at the moment. Please try again shortly.');
  }
}

/** Somebody, or a scanner, followed the address: a page that asks first. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  const page = `${publicUrl()}/unsubscribe?token=${encodeURIComponent(token)}`;
  return NextResponse.redirect(page, 303);
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
