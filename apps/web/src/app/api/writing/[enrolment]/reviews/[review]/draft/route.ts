import { asPath } from '@/lib/api';
import { forwardWriting } from '@/lib/forward';

/** Saves summary, decision and rubric as they are being written. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ enrolment: string; review: string }> },
): Promise<Response> {
  const { enrolment, review } = await params;
  return forwardWriting(request, asPath(enrolment, `reviews/${encodeURIComponent(review)}/draft`));
}
