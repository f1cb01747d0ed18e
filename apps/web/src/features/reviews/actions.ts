'use server';

import type { components } from '@reshelve/api-client/schema';
import { refresh } from 'next/cache';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, FormProblem, submit } from '@/lib/forms';
import { ApiProblem } from '@/lib/problem';
import type { Place } from './place';
import { commentIn, reviewIn } from './writing';

type Schemas = components['schemas'];

/** On the page that one is on: it is read anew, also where only the end of its address changes. */
function doneHere(path: string, what: string): never {
  refresh();
  done(path, what);
}

const api = ({ enrolment, review }: Place) => asPath(enrolment, `reviews/${review}`);

/**
 * Adds a comment or an answer, or changes a draft of one. Its id is the form's, so that the same
 * form sent twice says it once.
 */
export async function saveComment(
  place: Place,
  { id, parentId }: { id: string; parentId: string | null },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    if (form.text('then') === 'drop') return dropped(place, id);
    await apiFetch(`${api(place)}/comments/${encodeURIComponent(id)}`, {
      method: 'PUT',
      revision: form.revision,
      body: { ...commentIn(data), parentId } satisfies Schemas['SaveCommentDto'],
    });
    doneHere(`${place.path}#${parentId ?? id}`, 'commented');
  });
}

/** What was never saved is thrown away by leaving it. */
async function dropped(place: Place, id: string): Promise<never> {
  try {
    await apiFetch(`${api(place)}/comments/${encodeURIComponent(id)}`, { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 404) throw error;
  }
  doneHere(place.path, 'dropped');
}

/** Closes a thread, or opens it again. */
export async function setResolved(
  place: Place,
  id: string,
  resolved: boolean,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const step = resolved ? 'resolve' : 'reopen';
    const path = asPath(place.enrolment, `comments/${encodeURIComponent(id)}/${step}`);
    await apiFetch(path, { method: 'POST' });
    doneHere(`${place.path}#${id}`, step);
  });
}

/** What to do with suggestions. A repeat settles nothing twice. */
type Settling = 'accept' | 'decline' | 'reopen';

/** Does one thing with one suggestion. */
export async function settleOne(
  place: Place,
  id: string,
  settling: Settling,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, () => settle(place, [id], settling));
}

/** Does what the button says with all suggestions that are ticked. */
export async function settleTicked(
  place: Place,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const ticked = form.all('suggestion');
    if (ticked.length === 0) {
      throw new FormProblem({ field: 'suggestion', message: 'Tick at least one suggestion.' });
    }
    await settle(place, ticked, form.text('then') === 'decline' ? 'decline' : 'accept');
  });
}

async function settle(place: Place, ids: readonly string[], settling: Settling): Promise<never> {
  const choice = { accept: [], decline: [], reopen: [], [settling]: [...ids] };
  try {
    await apiFetch<Schemas['SettledDto']>(`${api(place)}/suggestions`, {
      method: 'POST',
      body: choice satisfies Schemas['SettleDto'],
    });
  } catch (error) {
    // The fields of such an answer are suggestions; the sentence names their words.
    if (error instanceof ApiProblem && error.code.startsWith('suggestion') && error.detail) {
      throw new FormProblem({ message: error.detail });
    }
    throw error;
  }
  doneHere(ids.length === 1 ? `${place.path}#${ids[0] ?? ''}` : place.path, settling);
}

/** The mentor's review: keeps it for later, or sends it with every comment that waits for it. */
export async function writeReview(
  place: Place,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { decision, summary, rubric } = reviewIn(data);
    if (form.text('then') === 'keep') {
      await apiFetch(`${api(place)}/draft`, {
        method: 'PUT',
        revision: form.revision,
        body: { decision, summary, rubric } satisfies Schemas['SaveReviewDraftDto'],
      });
      doneHere(`${place.path}#decision`, 'kept');
    }
    if (decision === null) {
      throw new FormProblem({ field: 'decision', message: 'Choose one of the two.' });
    }
    await apiFetch(`${api(place)}/publish`, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { decision, summary, rubric } satisfies Schemas['PublishDto'],
    });
    doneHere(place.path, 'decided');
  });
}
