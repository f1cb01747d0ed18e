import { DomainError } from '@reshelve/domain/errors';

export const programmeErrors = {
  'cohort-name-taken': 422,
  'cohort-needed': 422,
  'no-such-cohort': 422,
  'invitation-over': 409,
  'not-a-pair': 422,
  'paired-already': 409,
  'pairing-over': 409,
  'enrolment-over': 409,
  'last-coordinator': 409,
} as const satisfies Record<string, number>;

export type ProgrammeErrorCode = keyof typeof programmeErrors;

const MESSAGES: Record<ProgrammeErrorCode, string> = {
  'cohort-name-taken': 'There is a cohort of this name already. Choose another name.',
  'cohort-needed': 'Choose the cohort that the returners join.',
  'no-such-cohort': 'Choose one of your cohorts.',
  'invitation-over': 'This invitation has been accepted or withdrawn already.',
  'not-a-pair': 'Choose a returner and a mentor of this programme who are two different people.',
  'paired-already': 'These two are paired already.',
  'pairing-over': 'This pairing has ended already.',
  'enrolment-over': 'This person has left the programme already.',
  'last-coordinator': 'You are the only coordinator: invite another one before you leave.',
};

/** @param field the field of the form that the error belongs to, if one */
export const programmeError = (code: ProgrammeErrorCode, field?: string): DomainError =>
  new DomainError(
    code,
    MESSAGES[code],
    field === undefined ? undefined : { [field]: MESSAGES[code] },
  );
