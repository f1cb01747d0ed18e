'use client';

import { type ComponentType, type ComponentProps, useEffect, useRef, useState } from 'react';
import { useField } from '@/components/form-shell';
import { MERGE_FIELD, readMerge } from '../merge-field';
import { DocumentField } from './document-field';
import type { LiveDraft } from './live-draft';
import { MergeFields } from './merge-fields';

/**
 * A draft to write: plain fields, whose place an editor takes that saves it by itself, as soon as
 * that is loaded. Where both sides changed the same words, what there is to choose.
 */
export function DraftWords({
  label,
  markdown,
  address,
}: {
  label: string;
  /** The draft as it is saved. */
  markdown: string;
  /** Where it is kept. */
  address: string;
}) {
  const draft = useField('draft');
  const base = useField('base').text ?? markdown;
  const merge = useField(MERGE_FIELD).text;
  const fields = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<ComponentProps<typeof LiveDraft>>>();
  useEffect(() => {
    if (merge === undefined) {
      import('./live-draft').then(
        (loaded) => {
          setLive(() => loaded.LiveDraft);
        },
        // The plain field does without.
        () => undefined,
      );
    }
  }, [merge]);
  const kept = <input type="hidden" name="base" value={base} readOnly />;
  if (merge !== undefined) {
    return (
      <>
        {kept}
        <input type="hidden" name={MERGE_FIELD} value={merge} readOnly />
        <input type="hidden" name="draft" value={draft.text} readOnly />
        <MergeFields merge={readMerge(merge)} />
      </>
    );
  }
  return (
    <>
      {Live && <Live id={draft.id} label={label} address={address} fields={fields} />}
      <div ref={fields} hidden={Live !== undefined}>
        {kept}
        <DocumentField
          name="draft"
          id={Live ? `${draft.id}-plain` : draft.id}
          label={label}
          markdown={markdown}
        />
      </div>
    </>
  );
}
