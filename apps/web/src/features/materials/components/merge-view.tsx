'use client';

import type { Merge, MergeChoice } from '@reshelve/domain/merging';
import { Button } from '@reshelve/ui/button';
import { useEffect, useRef, useState } from 'react';
import { readChoices } from '../merge-field';
import { MergeFields } from './merge-fields';

/** Both texts, to choose from before either is saved over the other. */
export function MergeView({
  merge,
  chosen,
}: {
  merge: Merge;
  chosen: (choices: readonly MergeChoice[]) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const take = () => {
    const radio = (field: string) =>
      box.current?.querySelector<HTMLInputElement>(`[name="${field}"]:checked`)?.value;
    const choices = readChoices(merge, radio);
    const made = choices.filter((choice) => choice !== null);
    if (made.length === choices.length) {
      chosen(made);
      return;
    }
    setMissing(true);
    const first = choices.indexOf(null);
    box.current?.querySelectorAll('fieldset')[first]?.querySelector('input')?.focus();
  };
  return (
    <div ref={box} role="group" aria-labelledby="both-texts" tabIndex={-1} className="space-y-6">
      <div className="max-w-prose space-y-2">
        <h2 id="both-texts" className="text-2xl">
          Both texts
        </h2>
        <p>
          Another text was saved while you wrote this one. What was changed in different places is
          together already. Choose for the rest; until then neither is saved over the other.
        </p>
      </div>
      <MergeFields merge={merge} />
      {isMissing && (
        <p role="alert" className="max-w-prose font-semibold text-error">
          Choose for each place first.
        </p>
      )}
      <Button variant="primary" onClick={take}>
        Go on with these words
      </Button>
    </div>
  );
}
