'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { lessonsPath, pathOf } from './loaders';

const lessonApi = (enrolment: string, id: string) =>
  asPath(enrolment, `lessons/${encodeURIComponent(id)}`);

/** A lesson that comes from an answer, after the reflection. */
export async function addLesson(
  enrolment: string,
  debriefId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const path = asPath(enrolment, `debriefs/${encodeURIComponent(debriefId)}/lessons`);
    await apiFetch(path, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { text: form.text('text'), due: form.text('due') },
    });
    done(pathOf(enrolment, debriefId, 'feedback'), 'lesson');
  });
}

/** Takes a lesson up, lets it go or opens it again: whichever button was pressed. */
export async function settleLesson(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const state = form.text('state');
    await apiFetch(lessonApi(enrolment, id), { method: 'PATCH', body: { state } });
    done(lessonsPath(enrolment), state);
  });
}

/** Words it anew, and says in which application it was taken up. */
export async function changeLesson(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const application = form.text('takenUpInApplicationId');
    await apiFetch(lessonApi(enrolment, id), {
      method: 'PATCH',
      body: {
        text: form.text('text'),
        due: form.text('due'),
        ...(application && { state: 'taken_up', takenUpInApplicationId: application }),
      },
    });
    done(lessonsPath(enrolment), application ? 'taken_up' : 'changed');
  });
}

export async function removeLesson(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(lessonApi(enrolment, id), { method: 'DELETE' });
    done(lessonsPath(enrolment), 'removed');
  });
}
