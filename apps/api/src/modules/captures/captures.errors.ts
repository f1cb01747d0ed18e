import { outboundErrors } from '../../platform/outbound/page-fetcher.ts';

export const captureErrors = {
  ...outboundErrors,
  'page-unreadable': 422,
} as const satisfies Record<string, number>;
