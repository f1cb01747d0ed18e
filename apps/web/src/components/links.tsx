'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { LoadingBar } from '@reshelve/ui/loading-bar';

/**
 * Follows plain `<a>` links within the app without reloading everything: one listener instead of a
 * client component for each link. Leaves alone what a browser does better: new tabs, downloads,
 * other sites, places on this page. While the next page is on its way, a line says so. There is no
 * `loading.tsx`: React puts what is inside such a boundary at the end of the HTML and moves it into
 * place by script, so that without JavaScript the page would stay at "loading".
 */
export function Links() {
  const router = useRouter();
  const [pending, start] = useTransition();
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
      start(() => {
        router.push(link.pathname + link.search + link.hash);
      });
    };
    document.addEventListener('click', follow);
    return () => {
      document.removeEventListener('click', follow);
    };
  }, [router]);
  return <LoadingBar active={pending} />;
}
