import type { InputHTMLAttributes } from 'react';
import { controlAttributes, controlClass, Field, type FieldProps } from './field';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type' | 'width'>;

const widths = {
  full: 'max-w-prose',
  medium: 'max-w-80',
  short: 'max-w-40',
  number: 'max-w-24',
} as const;

/** One line of text. Its width says how much is expected. */
export function TextInput({
  name,
  label,
  hint,
  error,
  id,
  optional,
  large,
  type = 'text',
  width = 'full',
  ...native
}: FieldProps &
  Native & {
    type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'search' | 'number';
    width?: keyof typeof widths;
  }) {
  const field = { name, label, hint, error, id, optional, large };
  return (
    <Field {...field}>
      <input
        spellCheck={type === 'text' ? undefined : false}
        {...native}
        {...controlAttributes(field)}
        type={type}
        className={controlClass(error, widths[width])}
      />
    </Field>
  );
}
