import { interviewApi, pathOf } from '@/features/interviews/loaders';
import { forwardDownload } from '@/lib/download';

/** The interview as a file for a calendar program. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ enrolment: string; interview: string }> },
): Promise<Response> {
  const { enrolment, interview } = await params;
  return forwardDownload(
    interviewApi(enrolment, interview, '/calendar'),
    pathOf(enrolment, interview),
  );
}
