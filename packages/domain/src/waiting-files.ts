import { addDays, type PlainDate, todayIn } from './dates.ts';
import { DomainError } from './errors.ts';

/** Days for which a file that is only looked at is kept. */
export const PREVIEW_DAYS = 7;
/** So many files can wait to be looked at, of one person. */
export const MOST_WAITING = 5;
/** So large they can be together, in bytes. */
export const MOST_WAITING_BYTES = 60_000_000;

export type WaitingErrorCode = 'too-many-files-waiting' | 'too-much-waiting';

/** Until which day a file is kept that was taken in then and is only looked at. */
export function keptUntil(takenAt: string, timeZone: string): PlainDate {
  return addDays(todayIn(timeZone, takenAt), PREVIEW_DAYS);
}

/** The moment before which files were taken in that are not kept any longer. */
export const forgottenBefore = (now: Date): Date =>
  new Date(now.getTime() - PREVIEW_DAYS * 86_400_000);

/**
 * Sees to it that there is room for one more file that waits to be looked at.
 * @param waiting the sizes of those that wait already, in bytes
 * @throws too-many-files-waiting, too-much-waiting
 */
export function checkRoom(waiting: readonly number[], size: number): void {
  if (waiting.length >= MOST_WAITING) {
    throw refused(
      'too-many-files-waiting',
      `${String(MOST_WAITING)} files are waiting for you already. Bring one of them in, or forget one, and there is room for this.`,
    );
  }
  if (waiting.reduce((sum, one) => sum + one, size) > MOST_WAITING_BYTES) {
    throw refused(
      'too-much-waiting',
      `The files that are waiting for you would be larger than ${String(MOST_WAITING_BYTES / 1_000_000)} MB together. Bring one of them in, or forget one, and there is room for this.`,
    );
  }
}

const refused = (code: WaitingErrorCode, message: string) =>
  new DomainError<WaitingErrorCode>(code, message, { file: message });
