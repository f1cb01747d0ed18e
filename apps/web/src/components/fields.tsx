'use client';

/*
 * The fields of a `Form`: the design system's, filled in with what was entered and what is wrong
 * with it. A value given here is where the field starts.
 */
import type { ComponentProps } from 'react';
import { Checkboxes, RadioGroup } from '@reshelve/ui/choices';
import { DateInput } from '@reshelve/ui/date-input';
import { FileInput } from '@reshelve/ui/file-input';
import { Select } from '@reshelve/ui/select';
import { TextArea } from '@reshelve/ui/text-area';
import { TextInput } from '@reshelve/ui/text-input';
import { useField } from './form-shell';

/** One line. Passwords are never filled in again. */
export function TextField(props: ComponentProps<typeof TextInput>) {
  const { id, text, error } = useField(props.name);
  const value = props.type === 'password' ? undefined : (text ?? props.defaultValue);
  return <TextInput id={id} {...props} defaultValue={value} error={error ?? props.error} />;
}

/** Several lines. */
export function TextAreaField(props: ComponentProps<typeof TextArea>) {
  const { id, text, error } = useField(props.name);
  return (
    <TextArea
      id={id}
      {...props}
      defaultValue={text ?? props.defaultValue}
      error={error ?? props.error}
    />
  );
}

/** One of many. */
export function SelectField(props: ComponentProps<typeof Select>) {
  const { id, text, error } = useField(props.name);
  return (
    <Select
      id={id}
      {...props}
      defaultValue={text ?? props.defaultValue}
      error={error ?? props.error}
    />
  );
}

/** A date, or with `time` a moment in the programme's time zone. */
export function DateField(props: ComponentProps<typeof DateInput>) {
  const { id, text, error } = useField(props.name);
  return (
    <DateInput
      id={id}
      {...props}
      defaultValue={text ?? props.defaultValue}
      error={error ?? props.error}
    />
  );
}

/** A file. No browser lets it be filled in again. */
export function FileField(props: ComponentProps<typeof FileInput>) {
  const { id, error } = useField(props.name);
  return <FileInput id={id} {...props} error={error ?? props.error} />;
}

/** One of a few. */
export function RadioField(props: ComponentProps<typeof RadioGroup>) {
  const { id, text, error } = useField(props.name);
  return <RadioGroup id={id} {...props} value={text ?? props.value} error={error ?? props.error} />;
}

/** Any of a few: starts with the form's `values`; `form.all(name)` reads it. */
export function CheckboxesField(props: Omit<ComponentProps<typeof Checkboxes>, 'values'>) {
  const { id, chosen, error } = useField(props.name);
  return <Checkboxes id={id} {...props} values={chosen} error={error ?? props.error} />;
}

/** Yes or no; `form.yes(name)` reads it. */
export function YesNoField(
  props: Omit<ComponentProps<typeof RadioGroup>, 'choices' | 'inline'> & {
    yes?: string;
    no?: string;
  },
) {
  const { yes = 'Yes', no = 'No', ...rest } = props;
  return (
    <RadioField
      {...rest}
      choices={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
    />
  );
}
