'use client';

import { useEffect } from 'react';

/** Whether this window has shown somebody's pages since it was loaded. */
let shown = false;

/** Notes that this window shows somebody's pages. */
export function PagesShown() {
  useEffect(() => {
    shown = true;
  }, []);
  return null;
}

/**
 * Stands on pages for nobody in particular. However the session ended, here or in another window:
 * the pages that were looked at are still in this one's memory, and “Back” would show some of them.
 * So it is loaded afresh, and knows nothing any more.
 */
export function ForgetPages() {
  useEffect(() => {
    if (shown) window.location.reload();
  }, []);
  return null;
}
