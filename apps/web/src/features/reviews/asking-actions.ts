'use server';

import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, submit } from '@/lib/forms';
import type { Place } from './place';

type Schemas = components['schemas'];

/** Sends a version to one of the returner's mentors, or to any of them. */
export async function askForReview(
  enrolment: string,
  version: Pick<Schemas['AskForReviewDto'], 'strategyVersionId' | 'materialVersionId'>,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<Schemas['CreatedReviewDto']>(asPath(enrolment, 'reviews'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: {
        ...version,
        question: form.text('question'),
        mentorId: form.optional('mentorId'),
        applicationId: form.optional('applicationId'),
        wantedBy: form.optional('wantedBy'),
      } satisfies Schemas['AskForReviewDto'],
    });
    done(`/r/${enrolment}/reviews/${id}`, 'sent');
  });
}

/** The returner takes the version back. */
export async function withdraw(
  { enrolment, review, path }: Place,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `reviews/${review}/withdraw`), { method: 'POST' });
    done(path, 'withdrawn');
  });
}
