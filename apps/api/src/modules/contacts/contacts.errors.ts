/** What the network refuses, with the HTTP status of each. */
export const contactErrors = {
  'not-people': 422,
  'nobody-in-it': 422,
  'too-many-people': 422,
  'import-is-over': 409,
  'import-at-work': 409,
} as const satisfies Record<string, number>;
export type ContactErrorCode = keyof typeof contactErrors;
