import type { Role } from './access.ts';

/** What there can be news of. */
export const NOTIFICATION_KINDS = [
  'review-submitted',
  'comment-added',
  'review-decided',
  'review-promised',
  'review-released',
  'suggestions-settled',
  'pairing-started',
  'pairing-ended',
  'archive-ready',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * The payload of a `notify` job, which whoever causes the news enqueues in the same transaction.
 * It names and quotes nobody.
 */
export interface NotifyJob extends Record<string, string> {
  programmeId: string;
  /** Whose news it is. */
  enrolmentId: string;
  kind: NotificationKind;
  /** A review for the kinds about reviews, a pairing for those about pairings, or an archive. */
  subjectId: string;
}

/** The first part of the addresses of a role's pages. */
const ROLE_PATHS: Readonly<Record<Role, string>> = {
  returner: '/r',
  mentor: '/m',
  coordinator: '/c',
};

/** Where an enrolment's pages begin. */
export const homePath = (role: Role, enrolmentId: string): string =>
  `${ROLE_PATHS[role]}/${enrolmentId}`;

/** Where the list of news is. */
export const newsListPath = (role: Role, enrolmentId: string): string =>
  `${homePath(role, enrolmentId)}/news`;

/** The page of the web application that the news leads to. */
export function newsPath(
  role: Role,
  enrolmentId: string,
  news: { readonly kind: NotificationKind; readonly subjectId: string },
): string {
  const home = homePath(role, enrolmentId);
  switch (news.kind) {
    case 'review-submitted':
    case 'comment-added':
    case 'review-decided':
    case 'review-promised':
    case 'review-released':
    case 'suggestions-settled':
      return `${home}/reviews/${news.subjectId}`;
    case 'pairing-started':
      return role === 'mentor' ? `${home}/returners` : `${home}/strategy`;
    case 'pairing-ended':
      return newsListPath(role, enrolmentId);
    case 'archive-ready':
      return `${home}/my-data`;
  }
}
