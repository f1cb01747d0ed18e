import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath, loadJson } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';

export type ReminderSettings = components['schemas']['ReminderSettingsDto'];
export type Unsubscribe = components['schemas']['UnsubscribeDto'];

/** When and of what somebody is reminded by mail. */
export const reminderSettings = (enrolment: string): Promise<ReminderSettings> =>
  loadJson(asPath(enrolment, 'reminders'));

/** What the link in a mail stops, or null where it is none of ours. */
export async function unsubscribeLink(token: string): Promise<Unsubscribe | null> {
  try {
    return await apiFetch(`/api/mail/unsubscribe/${encodeURIComponent(token)}`);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
