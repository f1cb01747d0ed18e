'use client';

import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '@reshelve/ui/button';

/**
 * The bookmark, to be dragged to the bookmarks bar. Its address is set past React, which refuses
 * addresses with code; on our own pages the content security policy would not run it anyway.
 */
export function BookmarkLink({ address }: { address: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    link.current?.setAttribute('href', address);
  }, [address]);
  return (
    <>
      <a
        ref={link}
        draggable
        data-reload=""
        onClick={(event) => {
          event.preventDefault();
          setPressed(true);
        }}
        className={buttonClass('secondary')}
      >
        Add to Reshelve
      </a>
      <p role="status" className="text-muted">
        {pressed && 'This one works from your bookmarks bar: drag it there with the mouse.'}
      </p>
    </>
  );
}
