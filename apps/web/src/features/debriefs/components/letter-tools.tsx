'use client';

import { useEffect, useRef, useState } from 'react';
import { mailtoLink } from '@reshelve/domain/feedback';
import { Button, buttonClass } from '@reshelve/ui/button';

/**
 * Takes the e-mail above it out of Reshelve: into the mail program, which works without
 * JavaScript with the words as they were saved, or onto the clipboard. With JavaScript both take
 * what stands in the fields at that moment.
 */
export function LetterTools({ mailto }: { mailto: string }) {
  const here = useRef<HTMLDivElement>(null);
  const [scripted, setScripted] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setScripted(true);
  }, []);

  const written = () => {
    const form = here.current?.closest('form');
    const data = form ? new FormData(form) : new FormData();
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    return { to: text('recipient'), subject: text('subject'), body: text('body') };
  };
  const copy = async () => {
    const { body } = written();
    try {
      await navigator.clipboard.writeText(body);
      setSaid('Copied. Paste it into a new e-mail.');
    } catch {
      setSaid('Your browser did not allow that. Select the text and copy it by hand.');
    }
  };

  return (
    <div ref={here} className="space-y-2">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <a
          href={mailto}
          onClick={(event) => {
            const { to, subject, body } = written();
            event.currentTarget.href = mailtoLink(to, { subject, body });
          }}
          className={buttonClass('secondary')}
        >
          Open in your mail program
        </a>
        {scripted && (
          <Button
            variant="quiet"
            onClick={() => {
              void copy();
            }}
          >
            Copy the text
          </Button>
        )}
      </div>
      <p role="status" className="text-muted">
        {said}
      </p>
    </div>
  );
}
