import type { ReactNode } from 'react';
import { classes } from './classes';

/** What every control tells assistive technology about itself. */
export interface ControlAttributes {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** What every field takes. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  /** Help that the label leaves open; announced with the field. */
  hint?: ReactNode;
  /** What is wrong and how to put it right, in the reader's words. */
  error?: string;
  /** Differs from `name` when one page shows the same field twice. */
  id?: string;
  /** Says "(optional)" beside the label: required is the rule and goes unsaid. */
  optional?: boolean;
  /** The label is the page's question: shown as large as a heading. */
  large?: boolean;
}

/**
 * The id of a field named `name`; the error summary links to it.
 * @param scope keeps apart the fields of one name in several forms on a page
 */
export function fieldId(name: string, scope?: string): string {
  return scope ? `${scope}-${name}` : `field-${name}`;
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes({
  name,
  id = fieldId(name),
  hint,
  error,
}: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>): ControlAttributes {
  const describedBy = classes(hint != null && `${id}-hint`, error && `${id}-error`);
  return {
    id,
    name,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

/** How an input looks; an edge of 3:1 contrast in both themes, heavier and red with an error. */
export function controlClass(error: string | undefined, extra?: string): string {
  return classes(
    'block min-h-target w-full rounded-sm bg-sheet px-3 py-2 text-base text-ink placeholder:text-muted',
    error ? 'border-2 border-error' : 'border border-edge',
    extra,
  );
}

/** The error of one field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="font-semibold text-error">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}

/** Label, hint and error around one control, GOV.UK style. */
export function Field({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  optional,
  large,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={classes('space-y-1.5', error && 'border-l-4 border-error pl-4')}>
      <label
        htmlFor={id}
        className={classes('block', large ? 'font-serif text-xl font-semibold' : 'font-semibold')}
      >
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint != null && (
        <div id={`${id}-hint`} className="max-w-prose text-muted">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </div>
  );
}
