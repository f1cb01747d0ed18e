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

/**
 * Adds a remark, or an answer in a thread. The key of the form names it, so that the same form sent
 * twice says it once. A mentor's goes with the decision.
 */
export async function addComment(
  place: Place,
  on: { passage: Schemas['PassageDto'] | null; parentId?: string },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const id = form.idempotencyKey;
    const { passage, parentId = null } = on;
    await apiFetch(`${api(place)}/comments/${encodeURIComponent(id)}`, {
      method: 'PUT',
      revision: '0',
      body: {
        kind: 'remark',
        passage,
        parentId,
        text: form.text('text'),
      } satisfies Schemas['SaveCommentDto'],
    });
    done(`${place.path}#${parentId ?? id}`, 'commented');
  });
}

/** Throws a comment away that was not sent yet. */
export async function dropComment(
  place: Place,
  comment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(`${api(place)}/comments/${comment}`, { method: 'DELETE' });
    done(place.path, 'dropped');
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

/** The mentor's decision, with a summary and every comment that waits for it. */
export async function decide(place: Place, before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(`${api(place)}/publish`, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: {
        decision: decisionIn(form),
        summary: form.text('summary'),
      } satisfies Schemas['PublishDto'],
    });
    done(place.path, 'decided');
  });
}

function decisionIn(form: Entered): Schemas['PublishDto']['decision'] {
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
