'use client';

import { readMarkdown, writeMarkdown } from '@reshelve/domain/document-markdown';
import type { Document } from '@reshelve/domain/documents';
import { type Merge, type MergeChoice, resolved } from '@reshelve/domain/merging';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepingAt, outlivesPage } from '../keeping';
import { Saving, type Standing } from '../saving';
import { DocumentEditor, type EditorHandle } from './document-editor';
import { DraftStanding } from './draft-standing';
import { MergeView } from './merge-view';

/** The plain fields that a draft goes out by, whoever fills them in. */
interface Fields {
  form: HTMLFormElement;
  draft: HTMLTextAreaElement;
  base: HTMLInputElement;
  revision: HTMLInputElement;
}

function fieldsIn(place: HTMLElement | null): Fields | null {
  const form = place?.closest('form');
  const named = (name: string) => form?.elements.namedItem(name);
  const [draft, base, revision] = [named('draft'), named('base'), named('revision')];
  return form &&
    draft instanceof HTMLTextAreaElement &&
    base instanceof HTMLInputElement &&
    revision instanceof HTMLInputElement
    ? { form, draft, base, revision }
    : null;
}

/** What the page before this one still had to save: it may be newer than what this one was made of. */
let leaving: Promise<void> = Promise.resolve();

/**
 * A draft that is saved while it is written. It takes over from the plain fields of its form, and
 * fills them in when the form is sent.
 */
export function LiveDraft({
  id,
  label,
  address,
  fields: place,
}: {
  id: string;
  label: string;
  /** Where the draft is kept. */
  address: string;
  /** Around the plain fields. */
  fields: RefObject<HTMLElement | null>;
}) {
  const [begun] = useState(() => {
    const fields = fieldsIn(place.current);
    return (
      fields && {
        fields,
        base: readMarkdown(fields.base.value),
        document: readMarkdown(fields.draft.value),
        takesFocus: document.activeElement === fields.draft,
      }
    );
  });
  const [standing, setStanding] = useState<Standing>({ kind: 'saved' });
  const [isJoined, setJoined] = useState(false);
  const [merge, setMerge] = useState<Merge | null>(null);
  const editor = useRef<EditorHandle>(null);
  const saving = useRef<Saving>(null);

  const choose = () => {
    const both = saving.current?.merge() ?? null;
    if (both?.conflicts === 0) settle(both, []);
    else setMerge(both);
  };
  const settle = (both: Merge, choices: readonly MergeChoice[]) => {
    flushSync(() => {
      setMerge(null);
    });
    if (both.conflicts === 0) setJoined(true);
    void saving.current?.settle(resolved(both, choices));
    editor.current?.focus();
  };

  useEffect(() => {
    if (!begun) return;
    const { fields, base, document: first } = begun;
    const words = (): Document => editor.current?.words() ?? first;
    const mine = new Saving(
      { revision: Number(fields.revision.value), document: base },
      keepingAt(address),
      {
        words,
        replace: (document) => editor.current?.replace(document),
        stands: setStanding,
        joined: () => {
          setJoined(true);
        },
      },
    );
    saving.current = mine;
    if (fields.draft.value !== fields.base.value) mine.wrote();

    let isFilledIn = false;
    /** The form goes out with what is saved: everything that was written, first. */
    const send = (event: SubmitEvent) => {
      if (isFilledIn) {
        isFilledIn = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      // Later in any case: a form is not sent while it is being sent.
      setTimeout(() => void saveAndSend(event.submitter));
    };
    const saveAndSend = async (button: HTMLElement | null) => {
      if (!(await mine.save())) {
        choose();
        return;
      }
      fields.draft.value = writeMarkdown(words());
      fields.base.value = fields.draft.value;
      fields.revision.value = String(mine.revision);
      isFilledIn = true;
      fields.form.requestSubmit(button);
      isFilledIn = false;
    };
    const save = () => void mine.save();
    const look = () => {
      if (document.hidden || !mine.isDone) save();
    };
    const leave = () => {
      leaving = mine.leave();
    };
    void leaving.then(() => mine.look());
    const ask = (event: BeforeUnloadEvent) => {
      if (mine.isDone) return;
      const isOnItsWay = outlivesPage(JSON.stringify(words())) && !mine.isHeldUp;
      if (isOnItsWay) save();
      else event.preventDefault();
    };
    fields.form.addEventListener('submit', send, { capture: true });
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('online', save);
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', ask);
    return () => {
      leave();
      fields.form.removeEventListener('submit', send, { capture: true });
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', save);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', ask);
    };
  }, [begun, address]);

  if (!begun) return null;
  return (
    <div className="space-y-3">
      {merge && (
        <MergeView
          merge={merge}
          chosen={(choices) => {
            settle(merge, choices);
          }}
        />
      )}
      <div hidden={merge !== null}>
        <DocumentEditor
          id={id}
          label={label}
          document={begun.document}
          takesFocus={begun.takesFocus}
          ready={(handle) => {
            editor.current = handle;
          }}
          wrote={() => saving.current?.wrote()}
          left={() => void saving.current?.save()}
        >
          <DraftStanding standing={standing} isJoined={isJoined} choose={choose} />
        </DocumentEditor>
      </div>
    </div>
  );
}
