import type { FormError } from '@reshelve/ui/error-summary';

/** What a person entered, by the fields' names. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form knows after a submit that did not go through. The same with and without JavaScript. */
export interface FormState {
  /** What was entered; passwords are not among it. `null` before the first submit. */
  values: FormValues | null;
  errors: readonly FormError[];
  /** The session ended meanwhile: sign in, come back, press again. */
  expired?: boolean;
  /** Somebody saved a newer version meanwhile. */
  conflict?: Conflict;
  /** No answer came back, in words. */
  unsent?: string | undefined;
  /** The form was filled in further; what to know about it. */
  filled?: { title: string; text: string; links: readonly { href: string; label: string }[] };
  /** It went through, and there is something to read before going on. */
  outcome?: Outcome;
  /** Counts the submits. */
  attempt: number;
}

/**
 * What came of a form where that is made of somebody's words: they are shown in the form's place,
 * because the address of a next page would carry them into histories and logs.
 */
export interface Outcome {
  title: string;
  lines: readonly string[];
  advice: string;
  /** The way on. */
  next: { href: string; label: string };
}

/** The version that was saved while this one was being written. */
export interface Conflict {
  /** Saving on top of this revision replaces it, knowingly. */
  revision: string;
  /** What to do about it, where that is not to compare and to save again. */
  advice?: string;
  /** What it says, part by part. */
  saved: readonly { label: string; text: string }[];
  /** What the form's fields hold then, beside what was entered. */
  fields?: FormValues;
}

/** Before the first submit. */
export const untouched: FormState = { values: null, errors: [], attempt: 0 };

/** After a submit without an answer: the page, and everything in its fields, stays as it is. */
export function withoutAnswer(before: FormState, unsent: string): FormState {
  return { ...before, errors: [], expired: false, unsent, attempt: before.attempt + 1 };
}

/** A server action as `FormShell` takes it; leading arguments are bound by the page. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;
