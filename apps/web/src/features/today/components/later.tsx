import { useId } from 'react';
import { addDays } from '@reshelve/domain/dates';
import { FARTHEST_SNOOZE_DAYS, SNOOZE_LABELS, SNOOZES } from '@reshelve/domain/nudges';
import { controlClass } from '@reshelve/ui/field';
import { SubmitButton } from '@reshelve/ui/submit-button';
import type { Item } from '../items';
import { Identity } from './identity';

/**
 * Puts an item off: until one of the usual days, or until a day of one's own. Two forms, so that
 * Enter in the date means the date and not the first button.
 */
export function Later({
  item,
  today,
  send,
}: {
  item: Item;
  today: string;
  send: (data: FormData) => void;
}) {
  const id = useId();
  const about = <span className="sr-only">: {item.title}</span>;
  return (
    <details className="group min-w-0">
      <summary className="inline-flex min-h-target list-none items-center gap-1 border-2 border-transparent py-2 text-accent underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        Later{about}
        <span aria-hidden="true" className="transition-transform group-open:rotate-180">
          ▾
        </span>
      </summary>
      <form
        action={send}
        data-tells-unsent=""
        className="flex flex-wrap gap-x-4 sm:flex-col sm:items-start"
      >
        <Identity item={item} />
        {SNOOZES.map((snooze) => (
          <SubmitButton key={snooze} variant="quiet" name="do" value={snooze}>
            {SNOOZE_LABELS[snooze]}
            {about}
          </SubmitButton>
        ))}
      </form>
      <form action={send} noValidate data-tells-unsent="" className="space-y-1 py-2">
        <Identity item={item} />
        <label htmlFor={id} className="block text-sm">
          Or a day of your own{about}
        </label>
        <input
          id={id}
          type="date"
          name="until"
          min={addDays(today, 1)}
          max={addDays(today, FARTHEST_SNOOZE_DAYS)}
          className={controlClass(undefined, 'max-w-48')}
        />
        <SubmitButton variant="quiet" name="do" value="date">
          Put it off until then{about}
        </SubmitButton>
      </form>
    </details>
  );
}
