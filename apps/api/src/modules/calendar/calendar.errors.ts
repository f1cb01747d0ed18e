import { DomainError } from '@reshelve/domain/errors';

/** What calendars refuse, with the HTTP status of each. */
export const calendarErrors = {
  'too-many-calendars': 409,
} as const satisfies Record<string, number>;

export const tooManyCalendars = (): DomainError<keyof typeof calendarErrors> =>
  new DomainError(
    'too-many-calendars',
    'That is as many calendar addresses as one person can have. Withdraw one that is not used.',
  );
