'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Fetches the page and its layout once more: for when showing the page has changed the header. */
export function Refresh() {
  const router = useRouter();
  useEffect(() => {
    router.refresh();
  }, [router]);
  return null;
}
