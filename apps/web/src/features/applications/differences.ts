import { CHANNEL_LABELS, CONTRACT_LABELS, HOURS_LABELS } from '@reshelve/domain/channels';
import { formatDate } from '@reshelve/domain/dates';
import type { Application } from './loaders';

const FIELDS = {
  title: 'Title of the post',
  employer: 'Employer',
  location: 'Location',
  closingOn: 'Closing date',
  link: 'Link to the vacancy',
  channel: 'How you came to it',
  contract: 'Contract',
  hours: 'Hours',
  salary: 'Salary',
  notes: 'Notes',
  advert: 'Advertisement',
} as const;
type Field = keyof typeof FIELDS;

function words(field: Field, application: Application): string {
  const { closingOn, channel, contract, hours } = application;
  if (field === 'closingOn') return closingOn ? formatDate(closingOn) : '';
  if (field === 'channel') return channel ? CHANNEL_LABELS[channel] : '';
  if (field === 'contract') return contract ? CONTRACT_LABELS[contract] : '';
  if (field === 'hours') return hours ? HOURS_LABELS[hours] : '';
  return application[field];
}

/**
 * What was saved meanwhile, as far as it differs from what was entered. Where nothing does, it was
 * the history, an interview or a criterion that changed, and saving again is safe.
 */
export function differencesFrom(
  saved: Application,
  entered: FormData,
): { label: string; text: string }[] {
  const differing = (Object.keys(FIELDS) as Field[]).filter((field) => {
    const mine = entered.get(field);
    return (
      (saved[field] ?? '') !==
      (typeof mine === 'string' ? mine : '').trim().replaceAll('\r\n', '\n')
    );
  });
  if (differing.length > 0) {
    return differing.map((field) => ({ label: FIELDS[field], text: words(field, saved) }));
  }
  return [
    {
      label: 'What has changed',
      text: 'Its history, an interview or a criterion. Everything in this form is as you have it.',
    },
  ];
}
