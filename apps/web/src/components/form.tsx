import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { FormAction, FormValues } from '@/lib/form-state';
import { FormShell } from './form-shell';

/**
 * A form that sends itself to a server action, with and without JavaScript. Its fields are those
 * of `fields.tsx`, which take their values and errors from here.
 */
export function Form({
  action,
  values,
  revision,
  creates = false,
  label,
  scope,
  signInAgain = true,
  children,
}: {
  action: FormAction;
  /** What the fields start with, by name. */
  values?: FormValues;
  /** The revision of the document being edited; goes out as `If-Match`. */
  revision?: string | number;
  /** The form creates something: however often it is sent, it creates it once. */
  creates?: boolean;
  /** Names the form where a page has several. */
  label?: string;
  /** One word that sets this form's field ids apart, where two forms have a field of one name. */
  scope?: string;
  /** Off on pages where nobody is signed in yet. */
  signInAgain?: boolean;
  children: ReactNode;
}) {
  return (
    <FormShell
      action={action}
      values={values ?? {}}
      revision={revision === undefined ? undefined : String(revision)}
      idempotencyKey={creates ? randomUUID() : undefined}
      label={label}
      scope={scope}
      signInAgain={signInAgain}
    >
      {children}
    </FormShell>
  );
}
