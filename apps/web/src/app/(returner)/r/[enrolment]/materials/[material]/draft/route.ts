import type { components } from '@reshelve/api-client/schema';
import { type Material, materialAt } from '@/features/materials/loaders';
import { apiFetch } from '@/lib/api';
import { answerJson } from '@/lib/json-answer';

interface Params {
  params: Promise<{ enrolment: string; material: string }>;
}

/** The draft as it is saved now. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { enrolment, material } = await params;
  return answerJson(async () => {
    const { revision, draft } = await apiFetch<Material>(materialAt(enrolment, material));
    return { revision, draft };
  });
}

/** Saves the draft as of the revision in `If-Match`, while it is written. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  const { enrolment, material } = await params;
  return answerJson(async () =>
    apiFetch<components['schemas']['DraftRevisionDto']>(materialAt(enrolment, material, 'draft'), {
      method: 'PUT',
      revision: (request.headers.get('if-match') ?? '').replaceAll('"', ''),
      body: (await request.json()) as unknown,
    }),
  );
}
