import { DomainError } from '@reshelve/domain/errors';
import type { WaitingErrorCode } from '@reshelve/domain/waiting-files';

export const importErrors = {
  'import-not-a-table': 422,
  'import-broken-quotes': 422,
  'import-too-large': 422,
  'import-columns': 422,
  'import-column-twice': 422,
  'import-date-order': 422,
  'import-lines-with-problems': 409,
  'import-nothing-to-add': 409,
  'import-under-way': 409,
  'import-not-done': 409,
  'too-many-files-waiting': 422,
  'too-much-waiting': 422,
} as const satisfies Record<string, number>;

type OwnCode = Exclude<keyof typeof importErrors, WaitingErrorCode>;

const MESSAGES: Record<OwnCode, string> = {
  'import-not-a-table': 'This file cannot be read as a table.',
  'import-broken-quotes': 'A quotation mark in this file is never closed.',
  'import-too-large':
    'This file is larger than 20 MB. Split it, or leave out columns with long texts.',
  'import-columns': 'Say which columns have the job title and the employer.',
  'import-column-twice': 'Two columns have the same meaning. Leave one of them out.',
  'import-date-order': 'Say which comes first in your dates, the day or the month.',
  'import-lines-with-problems':
    'Some lines cannot come in as they are. Say that they are to be left out, or put them right in the file.',
  'import-nothing-to-add': 'There is no line in this file that could come in.',
  'import-under-way': 'This import has begun already.',
  'import-not-done': 'Only an import that is done can be undone.',
};

const FIELDS: Partial<Record<string, string>> = {
  'import-columns': 'columns',
  'import-column-twice': 'columns',
  'import-date-order': 'dateOrder',
};

/** @param message in place of the usual one */
export const importError = (code: OwnCode, message?: string): DomainError => {
  const text = message ?? MESSAGES[code];
  return new DomainError(
    code,
    text,
    importErrors[code] === 422 ? { [FIELDS[code] ?? 'file']: text } : undefined,
  );
};
