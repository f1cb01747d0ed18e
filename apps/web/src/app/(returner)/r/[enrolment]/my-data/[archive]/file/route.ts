import { pathOf } from '@/features/my-data/loaders';
import { asPath } from '@/lib/api';
import { forwardDownload } from '@/lib/download';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ enrolment: string; archive: string }> },
): Promise<Response> {
  const { enrolment, archive } = await params;
  return forwardDownload(
    asPath(enrolment, `archives/${encodeURIComponent(archive)}/file`),
    pathOf(enrolment),
  );
}
