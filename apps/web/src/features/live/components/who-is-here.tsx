'use client';

import { useEffect, useId, useState } from 'react';
import { follow } from '@/lib/live';
import { presenceWords, type Present } from '../presence-words';

/**
 * Says who else has the same thing open, while this window is in view. Somebody alone sees nothing.
 */
export function WhoIsHere({
  enrolment,
  kind,
  subject,
  doing,
}: {
  enrolment: string;
  kind: 'review' | 'material' | 'strategy';
  subject: string;
  /** Whether the thing can be changed in this window. */
  doing: 'reading' | 'editing';
}) {
  const [present, setPresent] = useState<readonly Present[]>([]);
  useEffect(() => {
    const query = new URLSearchParams({ window: crypto.randomUUID(), doing }).toString();
    let stop: (() => void) | undefined;
    const look = () => {
      stop?.();
      stop = document.hidden
        ? undefined
        : follow(`/api/live/${enrolment}/${kind}/${subject}?${query}`, {
            present: (data) => {
              setPresent(JSON.parse(data) as Present[]);
            },
          });
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop?.();
    };
  }, [enrolment, kind, subject, doing]);
  const id = useId();
  return (
    <div role="status" className="text-muted empty:hidden">
      {presenceWords(present, doing).map((sentence, i) => (
        <p key={`${id}${String(i)}`} className="flex max-w-prose items-baseline gap-2">
          <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-accent" />
          {sentence}
        </p>
      ))}
    </div>
  );
}
