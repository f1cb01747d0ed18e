import { outlinePath } from '@/features/evidence/loaders';
import { forwardDownload } from '@/lib/download';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ enrolment: string; application: string }> },
): Promise<Response> {
  const { enrolment, application } = await params;
  return forwardDownload(
    `/api/as/${encodeURIComponent(enrolment)}/applications/${encodeURIComponent(application)}/outline.docx`,
    outlinePath(enrolment, application),
  );
}
