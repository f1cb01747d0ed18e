'use server';

import type { components } from '@reshelve/api-client/schema';
import { STRATEGY_GUIDE, STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { apiFetch, asPath } from '@/lib/api';
import type { Conflict, FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';

type Schemas = components['schemas'];

/** Saves the document; with the second button, goes on to sending it to the mentor. */
export async function saveStrategy(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const work = async (form: Entered) => {
    await apiFetch(asPath(enrolment, 'strategy'), {
      method: 'PUT',
      revision: form.revision,
      body: {
        plan: form.text('plan'),
        reflection: form.text('reflection'),
        feedback: form.text('feedback'),
        acceptance: form.text('acceptance'),
        applicationsPerInterview: count(form, 'applicationsPerInterview'),
        interviewsPerOffer: count(form, 'interviewsPerOffer'),
      } satisfies Schemas['SaveStrategyDto'],
    });
    if (form.text('then') === 'send') done(`/r/${enrolment}/strategy/send`);
    done(`/r/${enrolment}/strategy`, 'saved');
  };
  return submit(before, data, work, { current: () => savedMeanwhile(enrolment) });
}

/** Keeps what stands now as a version. */
export async function keepVersion(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const work = async (form: Entered) => {
    await keep(enrolment, form);
    done(`/r/${enrolment}/strategy/versions`, 'kept');
  };
  const current = () =>
    savedMeanwhile(
      enrolment,
      'This is what stands now, and what you keep when you press the button again.',
    );
  return submit(before, data, work, { current });
}

/**
 * Sends the strategy to the mentor: the version given, or one that is kept now. Sent twice, the
 * same form makes one version and one review.
 */
export async function sendStrategy(
  enrolment: string,
  versionId: string | null,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const work = async (form: Entered) => {
    const id = versionId ?? (await keep(enrolment, form)).id;
    const review = await apiFetch<Schemas['CreatedReviewDto']>(asPath(enrolment, 'reviews'), {
      method: 'POST',
      idempotencyKey: `${form.idempotencyKey}-send`,
      body: {
        strategyVersionId: id,
        question: form.text('question'),
      } satisfies Schemas['AskForReviewDto'],
    });
    done(`/r/${enrolment}/reviews/${review.id}`, 'sent');
  };
  const current = () =>
    savedMeanwhile(
      enrolment,
      'This is what stands now, and what you send when you press the button again.',
    );
  return submit(before, data, work, { current });
}

function keep(enrolment: string, form: Entered): Promise<Schemas['SavedVersionDto']> {
  return apiFetch(asPath(enrolment, 'strategy/versions'), {
    method: 'POST',
    idempotencyKey: form.idempotencyKey,
    revision: form.revision,
    body: { note: form.text('note') } satisfies Schemas['SaveVersionDto'],
  });
}

function count(form: Entered, field: string): number | null {
  const value = form.number(field);
  if (Number.isNaN(value)) {
    throw new FormProblem({ field, message: 'Enter a whole number, or leave it empty.' });
  }
  return value;
}

async function savedMeanwhile(enrolment: string, advice?: string): Promise<Conflict> {
  const now = await apiFetch<Schemas['StrategyDto']>(asPath(enrolment, 'strategy'));
  return {
    revision: String(now.revision),
    ...(advice !== undefined && { advice }),
    saved: STRATEGY_PARTS.map((part) => ({ label: STRATEGY_GUIDE[part].title, text: now[part] })),
  };
}
