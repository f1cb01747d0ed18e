'use client';

import { useEffect, useRef } from 'react';
import { fieldId } from './field';

/** Something to put right, and the field it concerns (none: it concerns the whole form). */
export interface FormError {
  field?: string;
  message: string;
}

/**
 * What has to be put right before the form can go, with a link to each field. Takes the focus as it
 * appears, so that nobody misses it; without JavaScript `autofocus` does the same.
 */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
  attempt,
  scope,
}: {
  errors: readonly FormError[];
  title?: string;
  /** Changes with every submit, so that the same errors take the focus again. */
  attempt?: number | string;
  /** The scope of the form's field ids, as given to `fieldId`. */
  scope?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary-title"
      className="max-w-prose space-y-2 rounded border-2 border-error bg-sheet p-5"
    >
      <h2 id="error-summary-title" className="text-xl">
        {title}
      </h2>
      <ul className="space-y-1">
        {errors.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`} className="font-semibold text-error">
            {field ? (
              <a
                href={`#${fieldId(field, scope)}`}
                className="inline-block py-1.5 text-error underline underline-offset-4 hover:decoration-2"
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
