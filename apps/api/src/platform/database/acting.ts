import type { Actor } from '@reshelve/domain/access';

/**
 * Who a piece of work is done for. Beside the people there are two parts of the application that
 * act before or without one: `identity` (signing in, invitations, links in mails) and `system`
 * (background jobs). Neither reaches any programme content: the policies see to that.
 */
export type Acting = Actor | { kind: 'identity' } | { kind: 'system' };

export const IDENTITY: Acting = { kind: 'identity' };
export const SYSTEM: Acting = { kind: 'system' };

/** The four transaction-local settings that every row-level policy reads, in this order. */
export const SETTINGS = ['app.actor', 'app.account_id', 'app.programme_id', 'app.enrolment_id'];

/** The values of {@link SETTINGS} for an actor; an empty string means none. */
export function settingsOf(acting: Acting): [string, string, string, string] {
  switch (acting.kind) {
    case 'nobody':
      return ['', '', '', ''];
    case 'identity':
    case 'system':
      return [acting.kind, '', '', ''];
    case 'account':
      return [acting.isOperator ? 'operator' : 'account', acting.accountId, '', ''];
    case 'enrolled':
      return [acting.role, acting.accountId, acting.programmeId, acting.enrolmentId];
  }
}
