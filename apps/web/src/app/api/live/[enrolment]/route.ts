import { asPath } from '@/lib/api';
import { forwardEvents } from '@/lib/live-stream';

/** A person's news, as it changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ enrolment: string }> },
): Promise<Response> {
  const { enrolment } = await params;
  return forwardEvents(request, asPath(enrolment, 'live'));
}
