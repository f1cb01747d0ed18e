'use client';

import { Button } from '@reshelve/ui/button';
import { useOnline } from '@/lib/connection';

/** What stands in a page's place when it could not be made. */
export function Failure({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const online = useOnline();
  const away = error.digest === 'unavailable' || !online;
  return (
    <div className="mx-auto w-full max-w-page space-y-4 px-4 py-8 sm:px-6">
      <title>{away ? 'Back in a moment · Reshelve' : 'Something went wrong · Reshelve'}</title>
      <h1 className="text-2xl sm:text-3xl">
        {away ? 'Reshelve is away for a moment' : 'Something went wrong'}
      </h1>
      <p className="max-w-prose">
        {away
          ? 'We cannot reach your pages just now. Nothing is lost. Try again in a minute.'
          : 'This page could not be shown. The fault is on our side, and nothing of yours is lost.'}
      </p>
      {!away && error.digest && (
        <p className="text-muted">If you ask for help, quote {error.digest}.</p>
      )}
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </div>
  );
}
