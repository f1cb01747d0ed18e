import { outlinePath } from '@/features/evidence/loaders';
import { asPath } from '@/lib/api';
import { forwardDownload } from '@/lib/download';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ enrolment: string; application: string }> },
): Promise<Response> {
  const { enrolment, application } = await params;
  return forwardDownload(
    asPath(enrolment, `applications/${encodeURIComponent(application)}/outline.docx`),
    outlinePath(enrolment, application),
  );
}
