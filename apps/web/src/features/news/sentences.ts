import type { Role } from '@/features/session/me';
import type { News } from './loaders';

/** What the news is, for its reader. A name only where it is still theirs to know. */
export function sentenceOf(role: Role, { kind, person, versionNumber, material }: News): string {
  const version = versionNumber === null ? 'a version' : `version ${String(versionNumber)}`;
  const theirs = `${version} of ${material === null ? 'their strategy' : `“${material}”`}`;
  const yours = `${version} of ${material === null ? 'your strategy' : `“${material}”`}`;
  switch (kind) {
    case 'review-submitted':
      return `${person ?? 'A returner'} sent you ${theirs}`;
    case 'comment-added':
      return role === 'returner'
        ? `${person ?? 'Your mentor'} wrote about ${yours}`
        : `${person ?? 'A returner'} answered on ${theirs}`;
    case 'review-decided':
      return `${person ?? 'Your mentor'} has reviewed ${yours}`;
    case 'review-promised':
      return `${person ?? 'Your mentor'} has said by when they will have read ${yours}`;
    case 'review-released':
      return role === 'returner'
        ? `${yours[0]?.toUpperCase() ?? ''}${yours.slice(1)} waits again, for whoever has time for it`
        : `${theirs[0]?.toUpperCase() ?? ''}${theirs.slice(1)} by ${person ?? 'a returner'} waits again`;
    case 'suggestions-settled':
      return `${person ?? 'A returner'} has gone through your suggestions on ${theirs}`;
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
