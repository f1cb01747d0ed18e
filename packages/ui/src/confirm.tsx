import type { ReactNode } from 'react';
import { ButtonRow } from './button';
import { SubmitButton } from './submit-button';

/**
 * "Are you sure?" as part of a page instead of a dialog: what will happen, one button that does it,
 * one link that leaves everything as it is. Put it inside the form that does it.
 */
export function Confirm({
  title,
  confirm,
  cancelHref,
  cancel = 'Leave it as it is',
  children,
}: {
  title: ReactNode;
  /** What the button does, as a verb with its object: "Withdraw this application". */
  confirm: string;
  cancelHref: string;
  cancel?: string;
  children: ReactNode;
}) {
  return (
    <div className="max-w-prose space-y-4 rounded border-l-4 border-warm bg-warm-soft p-5 text-warm-ink">
      <h2 className="text-xl">{title}</h2>
      <div className="space-y-2">{children}</div>
      <ButtonRow>
        <SubmitButton>{confirm}</SubmitButton>
        <a href={cancelHref} className="inline-flex min-h-target items-center underline">
          {cancel}
        </a>
      </ButtonRow>
    </div>
  );
}
