import 'server-only';
import type { Role } from '@/features/session/me';
import { apiFetch } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';

/** What an invitation says before it is accepted. */
export interface Invitation {
  programmeName: string;
  cohortName: string | null;
  role: Role;
  email: string;
  /** What whoever invited them calls them; may be ''. */
  name: string;
  /** Whether the address belongs to an account already: then its password is asked for. */
  hasAccount: boolean;
}

/** The invitation of this token; `null` if it is used, out of date or none. */
export async function invitation(token: string): Promise<Invitation | null> {
  try {
    return await apiFetch<Invitation>(`/api/invitations/${encodeURIComponent(token)}`);
  } catch (error) {
    if (error instanceof ApiProblem && [404, 409, 410, 422].includes(error.status)) return null;
    throw error;
  }
}
