'use client';

import { use } from 'react';
import { Skeleton } from '@reshelve/ui/skeleton';

const never = new Promise<never>(() => undefined);

/**
 * What `loading.tsx` shows while the next page is fetched. On the server it waits for ever, which
 * makes React send the page itself instead: a fallback in the HTML could only be replaced by a
 * script, and pages have to work without.
 */
export function Loading() {
  if (typeof window === 'undefined') use(never);
  return <Skeleton />;
}
