import type { TextareaHTMLAttributes } from 'react';
import { classes } from './classes';
import { controlAttributes, controlClass, Field, type FieldProps } from './field';

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>;

/** Several lines. Grows with what is written where the browser can (`field-sizing`). */
export function TextArea({
  name,
  label,
  hint,
  error,
  id,
  optional,
  large,
  rows = 5,
  ...native
}: FieldProps & Native) {
  const field = { name, label, hint, error, id, optional, large };
  return (
    <Field {...field}>
      <textarea
        {...native}
        {...controlAttributes(field)}
        rows={rows}
        className={controlClass(
          error,
          classes('field-sizing-content max-h-[70vh] max-w-prose', heightOf(rows)),
        )}
      />
    </Field>
  );
}

/** Where a field grows with its text, the browser ignores `rows`: this is where it starts. */
function heightOf(rows: number): string {
  if (rows <= 3) return 'min-h-24!';
  return rows <= 6 ? 'min-h-40!' : 'min-h-72!';
}
