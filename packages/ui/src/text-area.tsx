import type { TextareaHTMLAttributes } from 'react';
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
        className={controlClass(error, 'field-sizing-content max-h-[70vh] min-h-32 max-w-prose')}
      />
    </Field>
  );
}
