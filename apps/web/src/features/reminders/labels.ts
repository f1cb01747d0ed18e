import type { MailRhythm } from '@reshelve/domain/reminders';

export const rhythmLabels: Readonly<Record<MailRhythm, string>> = {
  at_once: 'As things come up',
  digest: 'One mail a day',
  never: 'No mail',
};
