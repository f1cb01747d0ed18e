import { DomainError } from '@reshelve/domain/errors';

export const identityErrors = {
  'wrong-credentials': 401,
  'wrong-password': 422,
  'link-not-valid': 410,
  'already-enrolled': 409,
  'address-taken': 409,
} as const satisfies Record<string, number>;

export type IdentityErrorCode = keyof typeof identityErrors;

const MESSAGES: Record<IdentityErrorCode, string> = {
  'wrong-credentials': 'The e-mail address or the password is not right.',
  'wrong-password': 'The password is not right.',
  'link-not-valid':
    'This link has been used, has expired or was withdrawn. Please ask for a new one.',
  'already-enrolled': 'You already have this place in the programme. Please sign in.',
  'address-taken': 'This e-mail address cannot be used.',
};

/** @param field the field of the form that the error belongs to, if one */
export const identityError = (code: IdentityErrorCode, field?: string): DomainError =>
  new DomainError(
    code,
    MESSAGES[code],
    field === undefined ? undefined : { [field]: MESSAGES[code] },
  );
