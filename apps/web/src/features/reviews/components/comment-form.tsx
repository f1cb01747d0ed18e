'use client';

import { COMMENT_KIND_LABELS, COMMENT_KINDS } from '@reshelve/domain/comments';
import type { Passage } from '@reshelve/domain/passages';
import { Button, ButtonRow } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { RadioField, SelectField, TextAreaField } from '@/components/fields';
import { FormShell } from '@/components/form-shell';
import { KeepsDraft } from '@/components/keeps-draft';
import type { FormAction } from '@/lib/form-state';
import { saveComment } from '../actions';
import type { Place } from '../place';
import { commentIn, type CommentWords, passageField, saysSomething } from '../writing';
import { Snippets } from './snippets';

/** A comment to write, or a draft of one to go on with. */
export interface Written {
  id: string;
  /** 0 for a new one. */
  revision: number;
  /** What it begins with. */
  words: CommentWords;
  /** The words that it is on; of an answer, whom it answers. */
  quote: string;
  parentId: string | null;
}

/** How somebody writes about a version. */
export interface Pen {
  place: Place;
  /** Whether they can praise, and suggest other words. */
  isMentor: boolean;
  /** What they write is a draft, saved as they go, until they send the review. */
  isDraft: boolean;
  /** Words of theirs to insert. */
  snippets: readonly { name: string; body: string }[];
}

/** Where something is said: saved while it is typed, or sent at once. */
export function CommentForm({
  pen: { place, isMentor, isDraft, snippets },
  written: { id, revision, words, quote, parentId },
  lines = [],
  action = saveComment.bind(null, place, { id, parentId }),
  close,
}: {
  pen: Pen;
  written: Written;
  /** What it can be on, where there is a choice. */
  lines?: readonly { label: string; passage: Passage }[];
  action?: FormAction;
  close: string | (() => void);
}) {
  const isAnswer = parentId !== null;
  const text = useRef<HTMLDivElement>(null);
  const label = isAnswer ? `Your answer to ${quote}` : 'Your comment';
  return (
    <FormShell
      action={action}
      values={{
        kind: words.kind,
        text: words.text,
        replacement: words.replacement ?? quote,
        passage: words.passage ? passageField(words.passage) : '',
      }}
      revision={String(revision)}
      idempotencyKey={undefined}
      label={isAnswer ? 'An answer' : 'A comment'}
      scope={id}
      signInAgain
    >
      <div className="group/form space-y-4" ref={text}>
        {!isAnswer && quote !== '' && lines.length === 0 && (
          <blockquote
            className="words max-h-40 overflow-y-auto border-l-4 border-warm pl-3 text-sm"
            tabIndex={0}
          >
            {quote}
          </blockquote>
        )}
        {lines.length > 1 ? (
          <SelectField
            name="passage"
            label="On which words?"
            options={lines.map((line) => ({
              value: passageField(line.passage),
              label: line.label,
            }))}
          />
        ) : (
          <input
            type="hidden"
            name="passage"
            value={words.passage ? passageField(words.passage) : ''}
          />
        )}
        {isMentor && !isAnswer && (
          <RadioField
            name="kind"
            label="What is it?"
            inline
            choices={COMMENT_KINDS.filter((kind) => kind !== 'suggestion' || words.passage).map(
              (kind) => ({ value: kind, label: COMMENT_KIND_LABELS[kind] }),
            )}
          />
        )}
        {isMentor && !isAnswer && words.passage && (
          <div className="hidden group-has-[input[value=suggestion]:checked]/form:block">
            <TextAreaField
              name="replacement"
              label="What you would write instead"
              hint="Leave it empty to suggest leaving these words out."
              rows={3}
              autoFocus={words.kind === 'suggestion'}
            />
          </div>
        )}
        <TextAreaField name="text" label={label} rows={3} autoFocus={words.kind !== 'suggestion'} />
        {isDraft && snippets.length > 0 && <Snippets snippets={snippets} into="text" />}
        {isDraft && (
          <KeepsDraft
            url={`/api/writing/${place.enrolment}/reviews/${place.review}/comments/${id}`}
            revision={revision}
            read={(data) => {
              const now = commentIn(data);
              return saysSomething(now, quote) ? { ...now, parentId } : null;
            }}
          />
        )}
        <ButtonRow>
          <SubmitButton variant="secondary" pending="One moment…">
            {isDraft ? 'Keep it for the review' : 'Send it'}
          </SubmitButton>
          {isDraft && (
            <SubmitButton name="then" value="drop" variant="quiet" pending="One moment…">
              Throw it away
            </SubmitButton>
          )}
          <Close close={close} />
        </ButtonRow>
      </div>
    </FormShell>
  );
}

function Close({ close }: { close: string | (() => void) }) {
  const router = useRouter();
  if (typeof close === 'string') {
    return (
      <a className="link inline-flex min-h-target items-center" href={close}>
        Never mind
      </a>
    );
  }
  return (
    <Button
      variant="quiet"
      onClick={() => {
        close();
        router.refresh();
      }}
    >
      Close
    </Button>
  );
}
