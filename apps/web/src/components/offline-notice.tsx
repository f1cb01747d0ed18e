'use client';

import { useEffect, useState } from 'react';
import { useOnline } from '@/lib/connection';

/**
 * Says so while there is no connection. Links and searches wait meanwhile: what they lead to could
 * not be fetched, and the page that is there, with whatever is being typed, would be gone.
 */
export function OfflineNotice() {
  const online = useOnline();
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (online) return;
    const hold = (event: Event) => {
      event.preventDefault();
      setWanted(true);
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target || event.button !== 0) return;
      const { origin, pathname, search } = window.location;
      if (link.origin !== origin) return;
      if (link.hash && link.pathname === pathname && link.search === search) return;
      hold(event);
    };
    const send = (event: SubmitEvent) => {
      const form = event.target;
      // Most forms say so themselves, next to their button.
      if (form instanceof HTMLFormElement && 'tellsUnsent' in form.dataset) return;
      hold(event);
    };
    document.addEventListener('click', follow, { capture: true });
    document.addEventListener('submit', send, { capture: true });
    return () => {
      document.removeEventListener('click', follow, { capture: true });
      document.removeEventListener('submit', send, { capture: true });
      setWanted(false);
    };
  }, [online]);
  // Always there: a status that appears together with its words is not announced.
  return (
    <div role="status" className="sticky bottom-0 z-20 print:hidden">
      {!online && (
        <p className="border-t border-edge bg-tray px-4 py-2 text-center text-sm text-ink">
          {wanted
            ? 'You are offline. That has to wait until you are back; this page stays as it is.'
            : 'You are offline. What you type stays here, and can be sent when you are back.'}
        </p>
      )}
    </div>
  );
}
