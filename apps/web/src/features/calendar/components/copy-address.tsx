'use client';

import { useEffect, useState } from 'react';
import { Button } from '@reshelve/ui/button';

/** Puts the address onto the clipboard; without JavaScript it is there to be selected. */
export function CopyAddress({ address }: { address: string }) {
  const [scripted, setScripted] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setScripted(true);
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Copied. Paste it into your calendar program.');
    } catch {
      setSaid('Your browser did not allow that. Select the address and copy it by hand.');
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
          Copy the address
        </Button>
      )}
      <p role="status" className="text-muted">
        {said}
      </p>
    </>
  );
}
