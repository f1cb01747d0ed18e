'use client';

import { useEffect } from 'react';
import { keepInstallPrompt } from '@/lib/install-prompt';
import { OfflineNotice } from './offline-notice';

/**
 * What concerns the device and not the page: the worker that has a page ready for when there is no
 * connection, the browser's offer to install Reshelve, and a word while there is no connection.
 */
export function Device({
  worker,
}: {
  /** Off where the operator has withdrawn the worker. */
  worker: boolean;
}) {
  useEffect(keepInstallPrompt, []);
  useEffect(() => {
    if (!worker || !('serviceWorker' in navigator)) return;
    // Some private windows refuse: then there is no offline page, and nothing else is different.
    navigator.serviceWorker
      .register('/sw.js', { scope: '/', updateViaCache: 'none' })
      .catch(() => undefined);
  }, [worker]);
  return <OfflineNotice />;
}
