'use client';

import { Button, ButtonRow } from '@reshelve/ui/button';
import { TextInput } from '@reshelve/ui/text-input';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { addressOf } from '../editor/links';

/** What was decided about a link; null: nothing. */
export type LinkDecision = { href: string; words: string } | 'unlink' | null;

const NO_ADDRESS = 'Give an address on the web, such as https://example.org, or an e-mail address.';

/**
 * Asks where a link leads. Apart from the form that it is in, because a form holds no other.
 * @param href where it leads now; empty where there is none yet
 * @param wordless whether there are no words to lead there yet
 */
export function LinkDialog({
  href,
  wordless,
  decided,
}: {
  href: string;
  wordless: boolean;
  decided: (decision: LinkDecision) => void;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<string>();
  const id = useId();
  useEffect(() => {
    box.current?.showModal();
  }, []);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [address, words] = event.currentTarget.querySelectorAll('input');
    const typed = address?.value ?? '';
    const leadsTo = addressOf(typed);
    if (leadsTo === null) {
      setError(NO_ADDRESS);
      address?.focus();
      return;
    }
    decided({ href: leadsTo, words: words?.value.trim() || typed.trim() });
  };
  return createPortal(
    <dialog
      ref={box}
      aria-labelledby={`${id}-title`}
      onClose={() => {
        decided(null);
      }}
      className="m-auto w-full max-w-lg rounded-lg bg-paper p-6 text-ink shadow-sheet backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <form noValidate onSubmit={submit} className="space-y-5">
        <h2 id={`${id}-title`} className="text-xl">
          {href === '' ? 'Add a link' : 'Change the link'}
        </h2>
        <TextInput
          name="address"
          id={`${id}-address`}
          label="Where does it lead?"
          hint="An address on the web, or an e-mail address."
          type="url"
          autoComplete="off"
          autoFocus
          defaultValue={href}
          {...(error !== undefined && { error })}
        />
        {wordless && (
          <TextInput name="words" id={`${id}-words`} label="What does it say?" optional />
        )}
        <ButtonRow>
          <Button type="submit" variant="primary">
            {href === '' ? 'Add the link' : 'Change it'}
          </Button>
          {href !== '' && (
            <Button
              onClick={() => {
                decided('unlink');
              }}
            >
              Take the link away
            </Button>
          )}
          <Button
            variant="quiet"
            onClick={() => {
              decided(null);
            }}
          >
            Leave it as it is
          </Button>
        </ButtonRow>
      </form>
    </dialog>,
    document.body,
  );
}
