'use client';

import { Fieldset } from '@reshelve/ui/fieldset';
import { RadioField, TextAreaField } from '@/components/fields';
import { useField } from '@/components/form-shell';

interface Choice {
  value: string;
  label: string;
}

/**
 * Reasons to tick; each one that is ticked asks whether they said so, and for a detail. What is
 * asked appears by CSS alone, so it does without JavaScript.
 */
export function ReasonsField({
  reasons,
  bases,
}: {
  reasons: readonly Choice[];
  bases: readonly Choice[];
}) {
  const { id, chosen, error } = useField('reasons');
  return (
    <Fieldset
      name="reasons"
      id={id}
      label="Why, as far as you know?"
      hint="Tick as many as fit, or none. A guess is fine, as long as it says that it is one."
      error={error}
      optional
      large
    >
      <ul className="max-w-prose space-y-1">
        {reasons.map(({ value, label }, index) => {
          const own = index === 0 ? id : `${id}-${value}`;
          return (
            <li key={value} className="group/reason">
              <div className="flex items-start gap-2">
                <input
                  type="checkbox"
                  id={own}
                  name="reasons"
                  value={value}
                  defaultChecked={chosen.includes(value)}
                  className="m-2.5 size-6 shrink-0 accent-accent"
                />
                <label htmlFor={own} className="block cursor-pointer py-2">
                  {label}
                </label>
              </div>
              <div className="mb-3 ml-5 space-y-3 border-l-4 border-line py-1 pl-6 supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[name=reasons]:checked]/reason:block">
                <RadioField
                  name={`basis.${value}`}
                  label={
                    <>
                      How do you know? <span className="sr-only">{label}</span>
                    </>
                  }
                  choices={bases}
                  value="suspected"
                  inline
                />
                <TextAreaField
                  name={`detail.${value}`}
                  label={
                    <>
                      Anything to add <span className="sr-only">to: {label}</span>
                    </>
                  }
                  rows={2}
                  optional
                />
              </div>
            </li>
          );
        })}
      </ul>
    </Fieldset>
  );
}
