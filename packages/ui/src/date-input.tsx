import type { InputHTMLAttributes } from 'react';
import { controlAttributes, controlClass, Field, type FieldProps } from './field';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>;

/**
 * A date, or with `time` a date and time of day, as the browser asks for it. Values are
 * `YYYY-MM-DD` and `YYYY-MM-DDTHH:mm`; a time is understood in the programme's time zone, so say
 * which in the hint.
 */
export function DateInput({
  name,
  label,
  hint,
  error,
  id,
  optional,
  large,
  time = false,
  ...native
}: FieldProps & Native & { time?: boolean }) {
  const field = { name, label, hint, error, id, optional, large };
  return (
    <Field {...field}>
      <input
        {...native}
        {...controlAttributes(field)}
        type={time ? 'datetime-local' : 'date'}
        className={controlClass(error, 'max-w-64')}
      />
    </Field>
  );
}
