'use client';

import { useEffect, useState } from 'react';
import { Button } from '@reshelve/ui/button';

/** Puts a text onto the clipboard; without JavaScript the text is there to be selected. */
export function CopyText({
  text,
  label,
  copied,
}: {
  text: string;
  label: string;
  /** What to do with it next. */
  copied: string;
}) {
  const [scripted, setScripted] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setScripted(true);
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      setSaid('Your browser did not allow that. Select it and copy it by hand.');
    }
  };
  return (
    <>
      {scripted && (
        <Button
          onClick={() => {
            void copy();
          }}
        >
          {label}
        </Button>
      )}
      <p role="status" className="text-muted">
        {said}
      </p>
    </>
  );
}
