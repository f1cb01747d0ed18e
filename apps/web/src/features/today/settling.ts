/** What the day's list knows after something was done to an item, with and without JavaScript. */
export interface Settling {
  /** Counts what was done. */
  attempt: number;
  /** What was done to which item, in words; null before, and where it failed. */
  did: {
    what: 'done' | 'snoozed' | 'undone';
    key: string;
    kind: string;
    subjectId: string;
    occasion: string;
    title: string;
    words: string;
  } | null;
  /** What a person reads where it failed. */
  problem: string | null;
  /** The session has ended: sign in first. */
  expired: boolean;
}

export const nothingDone: Settling = { attempt: 0, did: null, problem: null, expired: false };

/** After a press that was not answered: the list stays as it is, and says why. */
export function notSettled(before: Settling, problem: string): Settling {
  return { attempt: before.attempt + 1, did: null, problem, expired: false };
}
