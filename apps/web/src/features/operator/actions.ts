'use server';

import type { components } from '@reshelve/api-client/schema';
import { apiFetch } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, submit } from '@/lib/forms';

type Schemas = components['schemas'];

export async function addProgramme(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    const coordinatorEmail = form.optional('coordinatorEmail');
    const body = {
      name: form.text('name'),
      timeZone: form.text('timeZone'),
      ...(coordinatorEmail && { coordinatorEmail }),
    } satisfies Schemas['CreateProgrammeDto'];
    const { id } = await apiFetch<Schemas['CreatedDto']>('/api/operator/programmes', {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body,
    });
    done(`/operator/programmes/${id}`, coordinatorEmail ? 'added-invited' : 'added');
  });
}

export async function inviteCoordinator(
  programme: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(`/api/operator/programmes/${encodeURIComponent(programme)}/invitations`, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { email: form.text('email') } satisfies Schemas['InviteCoordinatorDto'],
    });
    done(`/operator/programmes/${programme}`, 'invited');
  });
}
