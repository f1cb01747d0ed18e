'use server';

import type { components } from '@reshelve/api-client/schema';
import { STRATEGY_GUIDE, STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { apiFetch, asPath } from '@/lib/api';
import type { Conflict, FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import { ApiProblem } from '@/lib/problem';

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
    if (form.text('then') === 'send') await goOnToSending(enrolment, form);
    done(`/r/${enrolment}/strategy`, 'saved');
  };
  return submit(before, data, work, { current: () => savedMeanwhile(enrolment) });
}

/** To ask for a review of what was just saved: of the version that says the same, or a new one. */
async function goOnToSending(enrolment: string, form: Entered): Promise<never> {
  const { latestVersion, changedSinceVersion, revision } = await apiFetch<Schemas['StrategyDto']>(
    asPath(enrolment, 'strategy'),
  );
  if (latestVersion && !changedSinceVersion) done(sendPath(enrolment, latestVersion.id));
  try {
    const { id } = await keep(enrolment, form, String(revision));
    done(sendPath(enrolment, id));
  } catch (error) {
    // The words are saved already: what is said about the version is said on the page.
    if (!(error instanceof ApiProblem) || error.code !== 'strategy-empty') throw error;
    done(`/r/${enrolment}/strategy`, 'empty');
  }
}

const sendPath = (enrolment: string, version: string) =>
  `/r/${enrolment}/reviews/new?strategy=${version}`;

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

function keep(
  enrolment: string,
  form: Entered,
  revision = form.revision,
): Promise<Schemas['SavedVersionDto']> {
  return apiFetch(asPath(enrolment, 'strategy/versions'), {
    method: 'POST',
    idempotencyKey: form.idempotencyKey,
    revision,
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
