'use server';

import { NUDGE_KINDS } from '@reshelve/domain/nudge-kinds';
import { MAIL_RHYTHMS } from '@reshelve/domain/reminders';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, submit } from '@/lib/forms';
import { rhythmLabels } from './labels';
import type { ReminderSettings } from './loaders';

/** Replaces the settings. @param home the pages of the role, `/r/<id>` */
export async function saveReminders(
  enrolment: string,
  home: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const path = asPath(enrolment, 'reminders');
  const current = async () => {
    const { revision, rhythm, hour } = await apiFetch<ReminderSettings>(path);
    const known = MAIL_RHYTHMS.find((one) => one === rhythm);
    const saved = [
      { label: 'How often', text: known ? rhythmLabels[known] : '' },
      { label: 'From', text: `${String(hour)}:00` },
    ];
    return { revision: String(revision), saved };
  };
  return submit(
    before,
    data,
    async (form) => {
      const kinds = NUDGE_KINDS.map((kind) => [kind, form.text(`kinds.${kind}`)] as const);
      await apiFetch(path, {
        method: 'PUT',
        revision: form.revision,
        body: {
          rhythm: form.text('rhythm'),
          hour: form.number('hour'),
          timeZone: form.optional('timeZone'),
          kinds: Object.fromEntries(kinds.filter(([, place]) => place !== '')),
        },
      });
      done(`${home}/reminders`, 'saved');
    },
    { current },
  );
}

/** Stops the mails of the link that somebody followed. */
export async function stopMails(
  token: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(
    before,
    data,
    async () => {
      await apiFetch(`/api/mail/unsubscribe/${encodeURIComponent(token)}`, { method: 'POST' });
      done(`/unsubscribe?token=${encodeURIComponent(token)}`, 'stopped');
    },
    { signedOut: true },
  );
}
