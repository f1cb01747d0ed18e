import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { undoSeveral } from '../bulk-actions';
import type { Entry } from '../undo';

/** Offers to take back what was just done to several applications. */
export function UndoSeveral({
  enrolment,
  entries,
  back,
}: {
  enrolment: string;
  entries: readonly Entry[];
  /** The address of the list as it is. */
  back: string;
}) {
  if (entries.length === 0) return null;
  return (
    <Callout tone="plain">
      <Form action={undoSeveral.bind(null, enrolment, entries, back)} label="Take it back">
        <SubmitButton variant="secondary">
          {entries.length === 1 ? 'Undo' : `Undo for all ${String(entries.length)}`}
        </SubmitButton>
      </Form>
    </Callout>
  );
}
