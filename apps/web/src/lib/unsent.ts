import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';

type Action<State> = (before: State, data: FormData) => Promise<State>;

/**
 * A server action for `useActionState` that loses nothing where no answer arrives: without a
 * connection, or when something between here and the server fails. Left to itself such an action
 * throws, and an error page takes the form's place with everything in it.
 * @param kept the state to go on with, given the one before and what a person reads
 */
export function orKept<State>(
  action: Action<State>,
  kept: (before: State, words: string) => State,
): Action<State> {
  // On the server it must be the action itself: without JavaScript the form is sent to its address.
  if (typeof window === 'undefined') return action;
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch (error) {
      unstable_rethrow(error);
      return kept(before, wordsFor(error));
    }
  };
}

/** What a person reads where an action's answer did not arrive. */
function wordsFor(error: unknown): string {
  if (!navigator.onLine) return words.offline;
  if (unstable_isUnrecognizedActionError(error)) return words.renewed;
  // What `fetch` throws, in every browser.
  if (error instanceof TypeError) return words.unreachable;
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
  return digest ? `${words.failed} If it keeps happening, quote ${digest}.` : words.failed;
}

const words = {
  offline:
    'You are offline, so this is not sent yet. Everything is still here: try again when you are back.',
  unreachable:
    'Reshelve cannot be reached just now, so this may not be saved yet. Everything is still here: try again in a minute.',
  renewed:
    'Reshelve was updated while this page was open, so this could not be sent. Everything is still here: copy what you want to keep, then load the page again.',
  failed:
    'Something went wrong on our side and this may not be saved. Everything is still here: try again in a minute.',
} as const;
