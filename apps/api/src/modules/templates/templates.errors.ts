import type { TemplateErrorCode } from '@reshelve/domain/templates';

/** What templates refuse, with the HTTP status of each. */
export const templateErrors = {
  'template-does-not-fit': 422,
} as const satisfies Record<TemplateErrorCode, number>;
