import type { InputHTMLAttributes } from 'react';
import { controlAttributes, Field, type FieldProps } from './field';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>;

/** A file from the reader's device. */
export function FileInput({
  name,
  label,
  hint,
  error,
  id,
  optional,
  large,
  ...native
}: FieldProps & Native) {
  const field = { name, label, hint, error, id, optional, large };
  return (
    <Field {...field}>
      <input
        {...native}
        {...controlAttributes(field)}
        type="file"
        className="block min-h-target max-w-full file:mr-4 file:min-h-target file:cursor-pointer file:rounded file:border-2 file:border-solid file:border-accent file:bg-transparent file:px-4 file:font-semibold file:text-accent"
      />
    </Field>
  );
}
