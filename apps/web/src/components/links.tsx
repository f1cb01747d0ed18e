'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Follows plain `<a>` links within the app without reloading everything: one listener instead of a
 * client component for each link. Leaves alone what a browser does better: new tabs, downloads,
 * other sites, places on this page.
 */
export function Links() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      if (link.target || link.hasAttribute('download') || link.dataset['reload'] !== undefined)
        return;
      const { origin, pathname, search } = window.location;
      if (link.origin !== origin) return;
      if (link.hash && link.pathname === pathname && link.search === search) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    };
    document.addEventListener('click', follow);
    return () => {
      document.removeEventListener('click', follow);
    };
  }, [router]);
  return null;
}
