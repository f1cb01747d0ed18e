import { NextResponse } from 'next/server';
import { pathOf } from '@/features/my-data/loaders';
import { asPath } from '@/lib/api';
import { forwardDownload } from '@/lib/download';
import { publicUrl } from '@/lib/env';

/** The file, if the password is right; otherwise back to its field. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ enrolment: string; archive: string }> },
): Promise<Response> {
  const { enrolment, archive } = await params;
  const password = (await request.formData()).get('password');
  const page = `${pathOf(enrolment)}/${encodeURIComponent(archive)}`;
  const problems: Readonly<Record<number, string>> = {
    422: password === '' ? 'no-password' : 'wrong-password',
    429: 'too-often',
  };
  return forwardDownload(
    asPath(enrolment, `archives/${encodeURIComponent(archive)}/file`),
    pathOf(enrolment),
    {
      body: { password },
      refused: (status) => {
        const problem = problems[status];
        return problem
          ? NextResponse.redirect(`${publicUrl()}${page}?problem=${problem}`, 303)
          : null;
      },
    },
  );
}
