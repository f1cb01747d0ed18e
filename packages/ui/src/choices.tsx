import type { ReactNode } from 'react';
import { classes } from './classes';
import { fieldId, type FieldProps } from './field';
import { Fieldset } from './fieldset';

/** One thing to choose, with what choosing it means. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[];
  /** Side by side where there is room: for short answers such as yes and no. */
  inline?: boolean;
}

function Choices({
  kind,
  isChosen,
  choices,
  inline,
  ...field
}: ChoicesProps & { kind: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }) {
  const { name, error, id = fieldId(name) } = field;
  return (
    <Fieldset {...field} id={id}>
      <div className={classes('flex', inline ? 'flex-wrap gap-x-8 gap-y-1' : 'flex-col gap-1')}>
        {choices.map((choice, index) => {
          // The first control carries the field's own id: that is where the error summary leads.
          const choiceId = index === 0 ? id : `${id}-${String(index + 1)}`;
          return (
            <div key={choice.value} className="flex items-start gap-2">
              <input
                type={kind}
                id={choiceId}
                name={name}
                value={choice.value}
                defaultChecked={isChosen(choice.value)}
                aria-invalid={error ? true : undefined}
                aria-describedby={choice.hint == null ? undefined : `${choiceId}-about`}
                className="m-2.5 size-6 shrink-0 accent-accent"
              />
              <div className="py-2">
                <label htmlFor={choiceId} className="-my-2 block cursor-pointer py-2">
                  {choice.label}
                </label>
                {choice.hint != null && (
                  <div id={`${choiceId}-about`} className="max-w-prose text-muted">
                    {choice.hint}
                  </div>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

/** One of a few. */
export function RadioGroup({ value, ...rest }: ChoicesProps & { value?: string }) {
  return <Choices {...rest} kind="radio" isChosen={(choice) => choice === value} />;
}

/** Any of a few. */
export function Checkboxes({
  values = [],
  ...rest
}: ChoicesProps & { values?: readonly string[] }) {
  return <Choices {...rest} kind="checkbox" isChosen={(choice) => values.includes(choice)} />;
}
