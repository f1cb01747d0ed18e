import { randomUUID } from 'node:crypto';
import { SUGGESTION_STATE_LABELS } from '@reshelve/domain/comments';
import { classes } from '@reshelve/ui/classes';
import { DiffWords } from '@reshelve/ui/diff-view';
import { Tag } from '@reshelve/ui/tag';
import { Moment } from '@/components/dates';
import type { Comment } from '../loaders';
import { changeIn, type Conversation, isSettled, nameOf } from '../said';
import { answerTo, writtenFrom } from '../drafts';
import { openedOn } from '../place';
import { type Step, STEP_LABELS } from '../steps';
import { CommentForm } from './comment-form';
import type { Desk } from './review-screen';
import { StepForm } from './step-form';

/** So many words of a text stand in a line that says which it is. */
const BRIEF = 70;
const brief = (words: string): string =>
  words.length > BRIEF ? `${words.slice(0, BRIEF).trimEnd()}…` : words;

const EDGES = {
  remark: 'border-l-warm',
  praise: 'border-l-accent',
  suggestion: 'border-l-series-3',
} as const;

/** One conversation in the margin. Closed it is a line; what can be done with it stands below. */
export function CommentCard({
  conversation: { root, answers },
  desk,
}: {
  conversation: Conversation;
  desk: Desk;
}) {
  const isAddressed = [root, ...answers].some(({ id }) => id === desk.writingOn);
  return (
    <details
      id={root.id}
      data-comment={root.id}
      open={isAddressed || (desk.opensAll && !isSettled(root))}
      className={classes(
        'group scroll-mt-20 rounded border border-l-4 border-line bg-sheet',
        EDGES[root.kind],
        root.isDraft && 'border-dashed',
      )}
    >
      <summary className="flex min-h-target flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5 text-sm">
        <Kind comment={root} />
        <span className="font-semibold">{nameOf(root)}</span>
        {answers.length > 0 && (
          <span className="text-muted">
            {answers.length === 1 ? 'one answer' : `${String(answers.length)} answers`}
          </span>
        )}
        <span
          className={classes(
            'w-full text-muted',
            (root.kind === 'suggestion' || !root.passage) && 'group-open:hidden',
          )}
        >
          {root.passage && root.quote ? `“${brief(root.quote)}”` : brief(root.text)}
        </span>
      </summary>
      <div className="space-y-3 px-3 pb-3">
        <Earlier comment={root} />
        <Words comment={root} desk={desk} />
        {answers.map((answer) => (
          <div key={answer.id} id={answer.id} className="space-y-1 border-l-2 border-line pl-3">
            <p className="text-sm font-semibold">{nameOf(answer)}</p>
            {answer.isDraft && <Tag tone="warm">Not sent yet</Tag>}
            <Words comment={answer} desk={desk} />
            <WhatToDo comment={answer} of={root} desk={desk} />
          </div>
        ))}
        <div data-tools={root.id} />
        <WhatToDo comment={root} of={root} desk={desk} />
      </div>
    </details>
  );
}

function Kind({ comment: { kind, isDraft, resolvedAt, suggestionState } }: { comment: Comment }) {
  return (
    <>
      {kind === 'praise' && <Tag tone="green">Praise</Tag>}
      {kind === 'suggestion' && (
        <Tag tone={suggestionState === 'accepted' ? 'green' : 'outline'}>
          {suggestionState === null || suggestionState === 'open'
            ? 'Suggestion'
            : SUGGESTION_STATE_LABELS[suggestionState]}
        </Tag>
      )}
      {resolvedAt !== null && <Tag>Settled</Tag>}
      {isDraft && <Tag tone="warm">Not sent yet</Tag>}
    </>
  );
}

/** What was made about a version before this one. */
function Earlier({ comment: { earlier, quote } }: { comment: Comment }) {
  if (!earlier) return null;
  const version = `version ${String(earlier.versionNumber)}`;
  if (earlier.placement === 'gone') {
    return (
      <div className="space-y-1 text-sm text-muted">
        <p>About words of {version} that have gone since:</p>
        {quote && <blockquote className="words border-l-4 border-line pl-3">{quote}</blockquote>}
      </div>
    );
  }
  return (
    <p className="text-sm text-muted">
      About {version}.
      {earlier.placement === 'moved' && ' The words were moved, and it moved with them.'}
      {earlier.placement === 'fuzzy' &&
        ` The words were changed since; these are ${percent(earlier.confidence)} sure to be them.`}
    </p>
  );
}

const percent = (confidence: number | null): string =>
  `${String(Math.round((confidence ?? 0) * 100))} %`;

function Words({ comment, desk }: { comment: Comment; desk: Desk }) {
  const { kind, text } = comment;
  return (
    <>
      {kind === 'suggestion' && <DiffWords parts={changeIn(comment)} />}
      {text && <p className="words">{text}</p>}
      <p className="text-sm text-muted">
        <Moment at={comment.createdAt} timeZone={desk.timeZone} />
        {comment.mine && ', by you'}
      </p>
    </>
  );
}

/** Links that work by themselves; with a script they open where they stand. */
function WhatToDo({ comment, of, desk }: { comment: Comment; of: Comment; desk: Desk }) {
  const { place, writingOn } = desk;
  if (writingOn === comment.id) return <Opened comment={comment} of={of} desk={desk} />;
  return (
    <p className="flex flex-wrap gap-x-4 empty:hidden">
      {stepsOn(comment, desk).map((step) => (
        <a
          key={step}
          className="link inline-flex min-h-target items-center text-sm"
          href={openedOn(place, comment.id, of.id)}
          data-step={step}
          data-on={comment.id}
          data-of={of.id}
          data-name={nameOf(comment)}
          data-review={comment.earlier?.reviewId}
        >
          {STEP_LABELS[step]}
          <span className="sr-only">: {brief(comment.quote ?? comment.text)}</span>
        </a>
      ))}
    </p>
  );
}

/** What can be done with it, as forms: where no script opens them. */
function Opened({ comment, of, desk }: { comment: Comment; of: Comment; desk: Desk }) {
  const { place, pen, review } = desk;
  // What was said about an earlier version is answered in its review.
  const there = { ...place, ...(comment.earlier && { review: comment.earlier.reviewId }) };
  const close = `${place.path}#${of.id}`;
  return stepsOn(comment, desk).map((step) => {
    if (step === 'change') {
      const written = writtenFrom(comment, review.comments);
      return <CommentForm key={step} pen={pen} written={written} close={close} />;
    }
    if (step === 'answer') {
      const isDraft = pen.isDraft && comment.earlier === null;
      return (
        <CommentForm
          key={step}
          pen={{ ...pen, isDraft, place: there }}
          written={answerTo(randomUUID(), comment.id, nameOf(comment))}
          close={close}
        />
      );
    }
    return <StepForm key={step} place={there} id={comment.id} step={step} />;
  });
}

/** What the reader can do with a comment. */
function stepsOn(
  { isDraft, mine, parentId, resolvedAt, suggestionState }: Comment,
  { review: { can } }: Desk,
): readonly Step[] {
  if (isDraft) return mine ? ['change'] : [];
  if (parentId !== null) return [];
  const settling: readonly Step[] =
    suggestionState === 'open'
      ? ['accept', 'decline']
      : suggestionState === 'declined'
        ? ['reconsider']
        : [];
  return [
    ...(can.settle ? settling : []),
    ...(can.answer ? (['answer', resolvedAt === null ? 'resolve' : 'reopen'] as const) : []),
  ];
}
