'use server';

import { homeOf, type Role } from '@/features/session/me';
import { ask } from '@/lib/api';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';

/** Accepts an invitation: sets (or checks) the password, records the choices, signs in. */
export async function acceptInvitation(
  token: string,
  role: Role,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const work = async (form: Entered) => {
    const choices = role === 'returner' ? ['sharesProgress', 'sharesSearch'] : [];
    const open = choices.filter((name) => form.text(name) === '');
    if (open.length > 0) {
      throw new FormProblem(
        ...open.map((field) => ({ field, message: 'Choose yes or no. You can change it later.' })),
      );
    }
    const accepted = await ask((api) =>
      api.POST('/api/invitations/{token}/accept', {
        params: { path: { token } },
        body: {
          name: form.text('name') || undefined,
          password: form.verbatim('password'),
          ...Object.fromEntries(choices.map((name) => [name, form.yes(name)])),
        },
      }),
    );
    done(homeOf({ id: accepted.enrolmentId, role: accepted.role }), 'welcome');
  };
  return submit(before, data, work, { signedOut: true });
}
