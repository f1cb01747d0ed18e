import type { ReactNode } from 'react';
import { classes } from './classes';
import { fieldId, FieldError, type FieldProps } from './field';

/** Several controls that answer one question; the legend is the question. */
export function Fieldset({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  optional,
  large,
  children,
}: FieldProps & { children: ReactNode }) {
  const describedBy = classes(hint != null && `${id}-hint`, error && `${id}-error`);
  return (
    <fieldset
      aria-describedby={describedBy || undefined}
      className={classes('space-y-3', error && 'border-l-4 border-error pl-4')}
    >
      <legend
        className={classes(large ? 'font-serif text-xl font-semibold' : 'font-semibold', 'mb-1.5')}
      >
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </legend>
      {hint != null && (
        <div id={`${id}-hint`} className="max-w-prose text-muted">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}
