'use server';

import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';

type Schemas = components['schemas'];

/** Which review, as whom, and where its page is. */
export interface Place {
  enrolment: string;
  review: string;
  /** Address of the review's page. */
  path: string;
}

const api = ({ enrolment, review }: Place) => asPath(enrolment, `reviews/${review}`);

/** Adds a remark on a part, or an answer in a thread. */
export async function addComment(
  place: Place,
  on: { part: Schemas['AddCommentDto']['part']; parentId?: string },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<Schemas['CreatedCommentDto']>(`${api(place)}/comments`, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { ...on, text: form.text('text') } satisfies Schemas['AddCommentDto'],
    });
    done(`${place.path}#${on.parentId ?? id}`, 'commented');
  });
}

/** Closes a thread, or opens it again. */
export async function setResolved(
  place: Place,
  comment: { id: string; resolved: boolean },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const step = comment.resolved ? 'resolve' : 'reopen';
    await apiFetch(asPath(place.enrolment, `comments/${comment.id}/${step}`), { method: 'POST' });
    done(`${place.path}#${comment.id}`, step);
  });
}

/** The mentor's decision, with a summary. */
export async function decide(place: Place, before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(`${api(place)}/decision`, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: {
        decision: decisionIn(form),
        summary: form.text('summary'),
      } satisfies Schemas['DecisionDto'],
    });
    done(place.path, 'decided');
  });
}

function decisionIn(form: Entered): Schemas['DecisionDto']['decision'] {
  const decision = form.text('decision');
  if (decision === 'ready' || decision === 'another_look') return decision;
  throw new FormProblem({ field: 'decision', message: 'Choose one of the two.' });
}

/** The returner takes the version back. */
export async function withdraw(
  place: Place,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(`${api(place)}/withdraw`, { method: 'POST' });
    done(place.path, 'withdrawn');
  });
}
