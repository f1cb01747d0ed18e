import type { Role } from '@/features/session/me';
import type { News } from './loaders';

/** What the news is, for its reader. A name only where it is still theirs to know. */
export function sentenceOf(role: Role, { kind, person, versionNumber }: News): string {
  const version = versionNumber === null ? 'a version' : `version ${String(versionNumber)}`;
  switch (kind) {
    case 'review-submitted':
      return `${person ?? 'A returner'} sent you ${version} of their strategy`;
    case 'comment-added':
      return role === 'returner'
        ? `${person ?? 'Your mentor'} wrote about ${version} of your strategy`
        : `${person ?? 'A returner'} answered on ${version} of their strategy`;
    case 'review-decided':
      return `${person ?? 'Your mentor'} has reviewed ${version} of your strategy`;
    case 'pairing-started':
      return role === 'returner'
        ? `You are paired with ${person ?? 'a mentor'}`
        : `You are now the mentor of ${person ?? 'a returner'}`;
    case 'pairing-ended':
      return role === 'returner'
        ? `Your pairing with ${person ?? 'a mentor'} has ended`
        : 'One of your pairings has ended';
    case 'archive-ready':
      return 'The archive with everything of yours is ready to fetch';
  }
}
