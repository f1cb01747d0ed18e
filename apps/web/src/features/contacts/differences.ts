import { CIRCLE_LABELS } from '@reshelve/domain/network';
import type { Contact } from './loaders';

const FIELDS = {
  name: 'Name',
  circle: 'Circle',
  acquaintance: 'How you know each other',
  jobTitle: 'What they do',
  employer: 'Where they work',
  formerEmployers: 'Where they worked before',
  email: 'E-mail address',
  phone: 'Phone',
  link: 'Profile or page',
  notes: 'Notes',
} as const;
type Field = keyof typeof FIELDS;

const entry = (field: Field, contact: Contact): string =>
  field === 'formerEmployers' ? contact.formerEmployers.join('\n') : (contact[field] ?? '');

/** What was saved meanwhile, as far as it differs from what was entered. */
export function differencesFrom(saved: Contact, data: FormData): { label: string; text: string }[] {
  const differing = (Object.keys(FIELDS) as Field[]).filter((field) => {
    const mine = data.get(field);
    const text = typeof mine === 'string' ? mine.trim().replaceAll('\r\n', '\n') : '';
    return entry(field, saved) !== text;
  });
  if (differing.length === 0) {
    const text = 'When you want to get back to them. Everything in this form is as you have it.';
    return [{ label: 'What has changed', text }];
  }
  return differing.map((field) => ({
    label: FIELDS[field],
    text:
      field === 'circle' ? (saved.circle ? CIRCLE_LABELS[saved.circle] : '') : entry(field, saved),
  }));
}
