'use client';

import { useEffect, useState } from 'react';
import { Button } from '@reshelve/ui/button';

/** Words to take elsewhere. Without JavaScript they are selected by hand. */
export function WordsToCopy({ words, about }: { words: string; about: string }) {
  const [scripted, setScripted] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setScripted(true);
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      setSaid('Copied. Change what does not sound like you.');
    } catch {
      setSaid('Your browser did not allow that. Select the text and copy it by hand.');
    }
  };
  return (
    <div className="space-y-1">
      <p className="max-w-prose border-l-4 border-line pl-4 italic">{words}</p>
      {scripted && (
        <Button
          variant="quiet"
          onClick={() => {
            void copy();
          }}
        >
          Copy the words<span className="sr-only"> for {about}</span>
        </Button>
      )}
      <p role="status" className="text-muted">
        {said}
      </p>
    </div>
  );
}
