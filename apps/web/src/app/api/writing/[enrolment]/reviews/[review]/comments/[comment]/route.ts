import { asPath } from '@/lib/api';
import { forwardWriting } from '@/lib/forward';

type Where = { params: Promise<{ enrolment: string; review: string; comment: string }> };

/** Saves a comment as it is being written. */
export async function PUT(request: Request, { params }: Where): Promise<Response> {
  return forwardWriting(request, await pathOf(params));
}

/** Throws a draft of one away. */
export async function DELETE(request: Request, { params }: Where): Promise<Response> {
  return forwardWriting(request, await pathOf(params));
}

async function pathOf(params: Where['params']): Promise<string> {
  const { enrolment, review, comment } = await params;
  const [id, commentId] = [review, comment].map(encodeURIComponent);
  return asPath(enrolment, `reviews/${id ?? ''}/comments/${commentId ?? ''}`);
}
