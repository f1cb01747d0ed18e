import 'server-only';
import { headers } from 'next/headers';

/**
 * The requests in which a form did not go through. Without JavaScript the action and the page that
 * shows its errors are one request, and the page's title is written before the form is: this is how
 * it knows that "Error: " belongs in front. Next gives one object of headers a request.
 */
const failed = new WeakSet<object>();

/** Remembers that this request's form did not go through. */
export async function noteFailedSubmit(): Promise<void> {
  failed.add(await headers());
}

/** Whether this request is the answer to a form that did not go through. */
export async function answersFailedSubmit(): Promise<boolean> {
  return failed.has(await headers());
}
