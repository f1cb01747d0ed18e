'use server';

import type { components } from '@reshelve/api-client/schema';
import { createHash } from 'node:crypto';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';

type Schemas = components['schemas'];

const cohortIn = (form: Entered): Schemas['SaveCohortDto'] => ({
  name: form.text('name'),
  startsOn: form.text('startsOn'),
  endsOn: form.text('endsOn'),
});

export async function addCohort(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, 'cohorts'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: cohortIn(form),
    });
    done(`/c/${enrolment}`, 'cohort-added');
  });
}

export async function changeCohort(
  enrolment: string,
  cohort: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, `cohorts/${cohort}`), { method: 'PUT', body: cohortIn(form) });
    done(`/c/${enrolment}`, 'cohort-changed');
  });
}

/**
 * Invites a pasted list. Where a line could not be taken, the form comes back with what is said
 * about it, and the others are invited all the same.
 */
export async function invite(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const addresses = form.verbatim('addresses');
    const cohortId = form.optional('cohortId');
    const body = {
      role: form.text('role') as Schemas['InviteDto']['role'],
      addresses,
      ...(cohortId && { cohortId }),
    } satisfies Schemas['InviteDto'];
    // A corrected list is another request; the same one sent twice is not.
    const content = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
    const { invited, lines } = await apiFetch<Schemas['InvitedDto']>(
      asPath(enrolment, 'invitations'),
      { method: 'POST', idempotencyKey: `${form.idempotencyKey}-${content}`, body },
    );
    const left = lines.filter(({ result }) => result !== 'invited');
    if (left.length > 0) {
      const people = invited === 1 ? 'One person is' : `${String(invited)} people are`;
      throw new FormProblem(
        { field: 'addresses', message: `${people} invited. These lines are not:` },
        ...left.map(({ line, text, message }) => ({
          field: 'addresses',
          message: `Line ${String(line)}, “${text}”: ${message}`,
        })),
      );
    }
    done(`/c/${enrolment}/invitations`, 'invited');
  });
}

export async function sendAgain(
  enrolment: string,
  invitation: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `invitations/${invitation}/resend`), { method: 'POST' });
    done(`/c/${enrolment}/invitations`, 'sent-again');
  });
}

export async function withdrawInvitation(
  enrolment: string,
  invitation: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `invitations/${invitation}`), { method: 'DELETE' });
    done(`/c/${enrolment}/invitations`, 'withdrawn');
  });
}

export async function endEnrolment(
  enrolment: string,
  person: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `people/${person}/end`), { method: 'POST' });
    done(`/c/${enrolment}/people`, 'ended');
  });
}

export async function pair(
  enrolment: string,
  returnerId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const mentorId = form.text('mentorId');
    if (!mentorId) throw new FormProblem({ field: 'mentorId', message: 'Choose a mentor.' });
    await apiFetch(asPath(enrolment, 'pairings'), {
      method: 'POST',
      idempotencyKey: `${form.idempotencyKey}-${mentorId}`,
      body: { returnerId, mentorId } satisfies Schemas['PairDto'],
    });
    done(`/c/${enrolment}/pairings`, 'paired');
  });
}

export async function endPairing(
  enrolment: string,
  pairing: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `pairings/${pairing}/end`), { method: 'POST' });
    done(`/c/${enrolment}/pairings`, 'pairing-ended');
  });
}

export async function saveSharing(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body: Schemas['SaveSharingDto'] = {
      sharesProgress: form.yes('sharesProgress'),
      sharesSearch: form.yes('sharesSearch'),
    };
    await apiFetch(asPath(enrolment, 'sharing'), { method: 'PUT', body });
    done(`/r/${enrolment}/sharing`, 'saved');
  });
}
