import 'server-only';
import type { DebriefStep } from '@reshelve/domain/debrief';
import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { type Debrief, pathOf } from './loaders';

/** Sends a change of a debrief from the revision that its form started from, once. */
export async function change(
  form: Entered,
  enrolment: string,
  id: string,
  [method, path]: readonly ['PUT' | 'POST', string],
  body: unknown,
): Promise<void> {
  await apiFetch(asPath(enrolment, `debriefs/${encodeURIComponent(id)}/${path}`), {
    method,
    revision: form.revision,
    idempotencyKey: form.idempotencyKey,
    body,
  });
}

/**
 * Runs an action on a debrief; on a stale revision both texts come before the person.
 * @param parts what the form edits, as it was saved meanwhile
 */
export function submitChange(
  before: FormState,
  data: FormData,
  [enrolment, id]: readonly [string, string],
  parts: (saved: Debrief) => readonly { label: string; text: string }[],
  work: (form: Entered) => Promise<void>,
): Promise<FormState> {
  const current = async () => {
    const path = asPath(enrolment, `debriefs/${encodeURIComponent(id)}`);
    const saved = await apiFetch<Debrief>(path);
    return { revision: String(saved.revision), saved: parts(saved) };
  };
  return submit(before, data, work, { current });
}

/** On to the next step, or back to the list where the person stops for now. */
export function goOn(form: Entered, enrolment: string, id: string, next: DebriefStep): never {
  if (form.text('then') === 'later') done(pathOf(enrolment), 'later');
  done(pathOf(enrolment, id, next), 'saved');
}
