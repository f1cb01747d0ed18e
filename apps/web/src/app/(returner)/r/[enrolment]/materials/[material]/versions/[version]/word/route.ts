import { downloadVersion, type VersionParams } from '@/features/materials/download-version';

export async function GET(
  _request: Request,
  { params }: { params: VersionParams },
): Promise<Response> {
  return downloadVersion(await params, 'docx');
}
