'use server';

import { formatDate } from '@reshelve/domain/dates';
import { refresh } from 'next/cache';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, Entered, errorsOf, submit } from '@/lib/forms';
import { ApiProblem } from '@/lib/problem';
import type { Settling } from './settling';

/**
 * Deals with an item of the day where it stands: done, put off, or taken back. It answers instead
 * of leading elsewhere, so that nobody loses their place.
 */
export async function settle(
  enrolment: string,
  before: Settling,
  data: FormData,
): Promise<Settling> {
  const form = new Entered(data);
  const identity = {
    kind: form.text('kind'),
    subjectId: form.text('subjectId'),
    occasion: form.text('occasion'),
  };
  const title = form.text('title');
  const attempt = before.attempt + 1;
  const did = (what: NonNullable<Settling['did']>['what'], words: string): Settling => {
    refresh();
    const key = `${identity.kind}-${identity.subjectId}`;
    return {
      ...{ attempt, problem: null, expired: false },
      did: { ...identity, what, key, title, words },
    };
  };
  const post = <T>(what: string, body: object) =>
    apiFetch<T>(asPath(enrolment, `nudges/${what}`), { method: 'POST', body });
  try {
    switch (form.text('do')) {
      case 'undo':
        await post('undo', identity);
        return did('undone', `Back on your list: ${title}.`);
      case 'done':
        await post('done', identity);
        return did('done', `Done: ${title}.`);
      default: {
        const { until } = await post<{ until: string }>('snooze', {
          ...identity,
          until: form.text('do') === 'date' ? form.text('until') : form.text('do'),
        });
        return did('snoozed', `Put off until ${formatDate(until, until)}: ${title}.`);
      }
    }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const failed = { attempt, did: null, expired: error.status === 401 };
    if (error.status === 404) {
      refresh();
      return { ...failed, problem: `That has changed in the meantime: ${title}.` };
    }
    if (failed.expired) return { ...failed, problem: 'You have been signed out.' };
    return { ...failed, problem: errorsOf(error)[0]?.message ?? 'That did not work.' };
  }
}

/** Chooses the week's goal, or changes it. */
export async function chooseGoal(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = {
      applications: form.number('applications') ?? 0,
      contacts: form.number('contacts') ?? 0,
      learning: form.number('learning') ?? 0,
    };
    await apiFetch(asPath(enrolment, 'goal'), { method: 'PUT', body });
    const free = Object.values(body).every((count) => count === 0);
    done(`/r/${enrolment}`, free ? 'free' : 'goal');
  });
}

/** Keeps something learnt. */
export async function learn(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, 'learning'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { text: form.text('text'), on: form.optional('on') },
    });
    done(`/r/${enrolment}/goal`, 'learnt');
  });
}

/** Takes an entry out again. */
export async function forgetLearning(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `learning/${encodeURIComponent(id)}`), { method: 'DELETE' });
    done(`/r/${enrolment}/goal`, 'forgotten');
  });
}
