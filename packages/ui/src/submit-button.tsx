'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonVariant } from './button';

/**
 * Sends its form. While the form is on its way it says so and ignores further presses; it stays
 * focusable (`aria-disabled`, not `disabled`), so that nobody loses their place. Without
 * JavaScript it is an ordinary submit button and the idempotency key stops duplicates.
 */
export function SubmitButton({
  children,
  pending: pendingWords = 'One moment…',
  variant = 'primary',
  name,
  value,
  className,
}: {
  children: ReactNode;
  pending?: string;
  variant?: ButtonVariant;
  /** Names this button among several in one form; arrives in the form data. */
  name?: string;
  value?: string;
  className?: string;
}) {
  const { pending, data } = useFormStatus();
  const mine = pending && (!name || data.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={buttonClass(variant, className)}
    >
      {mine ? pendingWords : children}
    </button>
  );
}
