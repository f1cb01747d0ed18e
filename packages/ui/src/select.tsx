import type { SelectHTMLAttributes } from 'react';
import { controlAttributes, controlClass, Field, type FieldProps } from './field';

/** One thing to choose from. */
export interface Option {
  value: string;
  label: string;
}

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>;

/** One of many. With fewer than about six options, `RadioGroup` is kinder. */
export function Select({
  name,
  label,
  hint,
  error,
  id,
  optional,
  large,
  options,
  empty,
  ...native
}: FieldProps &
  Native & {
    options: readonly Option[];
    /** The words of the option that means "nothing chosen"; without them there is none. */
    empty?: string;
  }) {
  const field = { name, label, hint, error, id, optional, large };
  return (
    <Field {...field}>
      <select
        {...native}
        {...controlAttributes(field)}
        className={controlClass(error, 'max-w-80 pr-8')}
      >
        {empty != null && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
