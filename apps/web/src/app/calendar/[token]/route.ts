import { forwardDownload } from '@/lib/download';

/** A returner's dates for a calendar program, which has no session: the address is the secret. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  return forwardDownload(`/api/calendar/${encodeURIComponent(token)}`, '/');
}
