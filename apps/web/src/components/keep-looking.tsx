'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Fetches the page again every few seconds, for as long as it is on it. */
export function KeepLooking({ everySeconds = 2 }: { everySeconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everySeconds * 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [router, everySeconds]);
  return null;
}
