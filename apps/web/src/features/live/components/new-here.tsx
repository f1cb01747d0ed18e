'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { useNews } from '@/lib/live';

/** Says on the page of a thing that there is news of it, and shows it when asked: nothing moves
 * under anybody's hands. */
export function NewHere({ subject }: { subject: string }) {
  const router = useRouter();
  const isNew = useNews()?.subjects.includes(subject) === true;
  return (
    <div role="status">
      {isNew && (
        <Callout tone="plain" title="There is something new here">
          <Button
            variant="secondary"
            onClick={() => {
              router.refresh();
            }}
          >
            Show it
          </Button>
        </Callout>
      )}
    </div>
  );
}
