import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { ask } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';

/** What an invitation says before it is accepted. */
export type Invitation = components['schemas']['InvitationPreviewDto'];

/** The invitation of this token; `null` if it is used, out of date or none. */
export async function invitation(token: string): Promise<Invitation | null> {
  try {
    const params = { path: { token } };
    return await ask((api) => api.GET('/api/invitations/{token}', { params }));
  } catch (error) {
    if (error instanceof ApiProblem && [404, 409, 410, 422].includes(error.status)) return null;
    throw error;
  }
}
