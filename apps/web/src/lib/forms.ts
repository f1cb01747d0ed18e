import 'server-only';
import { redirect, unstable_rethrow } from 'next/navigation';
import { noteFailedSubmit } from './failed-submit';
import { ApiProblem } from './problem';
import type { Conflict, FormState, FormValues, Outcome } from './form-state';

/** What was entered, read field by field. */
export class Entered {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  /** One field, trimmed; '' if it is empty or missing. */
  text(name: string): string {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : '';
  }

  /** One field as the API takes an absent value: `null` if it is empty. */
  optional(name: string): string | null {
    return this.text(name) || null;
  }

  /** A field exactly as typed: for passwords. */
  verbatim(name: string): string {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** All values of a field: checkboxes, repeated inputs. */
  all(name: string): string[] {
    return this.#data.getAll(name).filter((value) => typeof value === 'string');
  }

  /** A file that was chosen; `null` without one. */
  file(name: string): File | null {
    const value = this.#data.get(name);
    // No file chosen comes as an empty one: without a name by a plain submit, as “undefined” by React.
    return value instanceof File && value.size > 0 ? value : null;
  }

  /** Whether the form has such a field at all. */
  has(name: string): boolean {
    return this.#data.has(name);
  }

  /** A whole number; `null` if empty, `NaN` if it is none (the API then says what is wrong). */
  number(name: string): number | null {
    const text = this.text(name);
    return text === '' ? null : Number(text);
  }

  /** Whether a yes/no question was answered with yes. */
  yes(name: string): boolean {
    return this.text(name) === 'yes';
  }

  /** For `apiFetch`: the key under which this form creates at most one thing. */
  get idempotencyKey(): string {
    return this.text('idempotencyKey');
  }

  /** For `apiFetch`: the revision that this form started from. */
  get revision(): string {
    return this.text('revision');
  }
}

/** Something to put right that the action itself noticed, before the API was asked. */
export class FormProblem extends Error {
  readonly errors: readonly { field?: string; message: string }[];

  constructor(...errors: { field?: string; message: string }[]) {
    super('The form needs another look');
    this.errors = errors;
  }
}

/**
 * Runs a server action the one way they all run. `work` calls the API and ends with `done(…)`, or
 * returns what is to be read in the form's place.
 * Whatever goes wrong becomes a state that keeps every word: field errors, an ended session (401),
 * a newer version (412, which `current` fetches), an API that is away.
 */
export async function submit(
  before: FormState,
  data: FormData,
  work: (form: Entered) => Promise<void> | Promise<Outcome>,
  options: {
    /** Fetches the version that was saved meanwhile, for a form with a `revision`. */
    current?: () => Promise<Conflict | undefined>;
    /** Nobody is signed in here yet: a 401 is about what was entered, not about the session. */
    signedOut?: boolean;
  } = {},
): Promise<FormState> {
  const again = { values: valuesOf(data), attempt: before.attempt + 1 };
  try {
    const outcome = await work(new Entered(data));
    const { attempt } = again;
    return { values: null, errors: [], attempt, ...(outcome && { outcome }) };
  } catch (error) {
    unstable_rethrow(error);
    await noteFailedSubmit();
    if (error instanceof FormProblem) return { ...again, errors: error.errors };
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 401 && !options.signedOut) {
      return { ...again, expired: true, errors: [{ message: words.expired }] };
    }
    if (error.status === 412 && options.current) {
      const conflict = await options.current().catch(() => undefined);
      if (conflict) {
        const values = { ...again.values, ...conflict.fields };
        return { ...again, values, conflict, errors: [{ message: words.conflict }] };
      }
    }
    return { ...again, errors: errorsOf(error) };
  }
}

/** Goes on to `path`, where `<Page done=…>` says what was done. */
export function done(path: string, what?: string): never {
  if (!what) redirect(path);
  const [before = '', hash] = path.split('#');
  const joined = `${before}${before.includes('?') ? '&' : '?'}done=${encodeURIComponent(what)}`;
  redirect(hash ? `${joined}#${hash}` : joined);
}

/** What a person entered, to be shown again: no passwords, no files, none of React's own fields. */
export function valuesOf(data: FormData): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || /password/i.test(name)) continue;
    const earlier = values[name];
    if (earlier === undefined) values[name] = value;
    else values[name] = [...(typeof earlier === 'string' ? [earlier] : earlier), value];
  }
  return values;
}

/** The errors that a person reads when the API did not do what was asked. */
export function errorsOf(problem: ApiProblem): { field?: string; message: string }[] {
  if (problem.errors.length > 0) return problem.errors;
  if (problem.unavailable) return [{ message: words.unavailable }];
  if (problem.status === 404) return [{ message: problem.detail ?? words.gone }];
  if (problem.status === 429) return [{ message: problem.detail ?? words.tooMany }];
  if (problem.status >= 500) {
    const id = problem.requestId ? ` If it keeps happening, quote ${problem.requestId}.` : '';
    return [{ message: words.failed + id }];
  }
  return [{ message: problem.detail ?? words.failed }];
}

const words = {
  expired: 'You have been signed out. What you typed is still here.',
  conflict: 'A newer version was saved while you were writing. Nothing of yours is lost.',
  unavailable:
    'Reshelve cannot be reached just now, so this is not saved yet. What you typed is still here. Try again in a minute.',
  gone: 'This is no longer here, or no longer open to you, so it could not be saved.',
  tooMany: 'That was tried too often. Wait a few minutes, then try again.',
  failed: 'Something went wrong on our side and this is not saved. What you typed is still here.',
} as const;
