'use client';

import { RadioField } from '@/components/fields';
import { useField } from '@/components/form-shell';

const choices = [
  { value: 'earlier', label: 'The first, before the clocks go back' },
  { value: 'later', label: 'The second, an hour later' },
];

/** Which of two, for the one night in the year in which it matters: else it is not there. */
export function ClocksField() {
  const { text, error } = useField('clock');
  if (error === undefined && !text) return null;
  return (
    <RadioField
      name="clock"
      label="Which one is it?"
      hint="The clocks go back over that time, so it comes twice."
      choices={choices}
    />
  );
}
