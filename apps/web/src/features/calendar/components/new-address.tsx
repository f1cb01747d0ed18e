import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { CopyText } from '@/components/copy-text';

/** The address that was just made, and what to do with it in the programs that people have. */
export function NewAddress({ address }: { address: { https: string; webcal: string } }) {
  return (
    <Callout tone="green" title="Your calendar’s private address">
      <p>
        It is shown only now, for a few minutes: we keep no copy. Whoever has it sees these dates,
        so treat it like a key.
      </p>
      <p>
        <code className="block rounded-sm bg-sheet p-3 break-all text-ink">{address.https}</code>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <CopyText
          text={address.https}
          label="Copy the address"
          copied="Copied. Paste it into your calendar program."
        />
        <ButtonLink href={address.webcal} data-reload="" variant="secondary">
          Open in the calendar of this device
        </ButtonLink>
      </div>
    </Callout>
  );
}
