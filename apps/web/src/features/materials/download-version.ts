import 'server-only';
import { forwardDownload } from '@/lib/download';
import { materialAt, materialPath } from './loaders';

export type VersionParams = Promise<{ enrolment: string; material: string; version: string }>;

/** Hands a version on as a file: as it was uploaded, or written. */
export function downloadVersion(
  { enrolment, material, version }: Awaited<VersionParams>,
  as: 'file' | 'docx' | 'pdf',
): Promise<Response> {
  return forwardDownload(
    materialAt(enrolment, material, `versions/${encodeURIComponent(version)}/${as}`),
    materialPath(enrolment, material, `versions/${version}`),
  );
}
