import { asPath } from '@/lib/api';
import { forwardEvents } from '@/lib/live-stream';

/** Who else has a thing open, as it changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ enrolment: string; kind: string; subject: string }> },
): Promise<Response> {
  const { enrolment, kind, subject } = await params;
  const place = [kind, subject].map((part) => encodeURIComponent(part)).join('/');
  return forwardEvents(request, asPath(enrolment, `live/${place}${new URL(request.url).search}`));
}
