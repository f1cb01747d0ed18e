import { ButtonRow } from '@reshelve/ui/button';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Thread } from '@reshelve/ui/thread';
import { Moment } from '@/components/dates';
import { TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { addComment, dropComment, type Place, setResolved } from '../actions';
import type { Comment, Review } from '../loaders';
import { documentOf, headingOf, type On, placeOf, wordsOf } from '../reading';

/** What a page of a review needs to show conversations. */
export interface Conversation {
  place: Place;
  review: Review;
  timeZone: string;
  /** Where something is being written: a part, or the id of a thread; in the address, `?on=…`. */
  writingOn: string | undefined;
}

/** The threads on one part, and a way to begin one. */
export function Threads({
  conversation,
  on,
  label,
}: {
  conversation: Conversation;
  on: On;
  /** What the part is called. */
  label: string;
}) {
  const { review, place, writingOn } = conversation;
  const roots = review.comments.filter(
    (one) => one.parentId === null && placeOf(review, one) === on,
  );
  return (
    <div className="space-y-5" id={`on-${on}`}>
      {roots.map((root, index) => (
        <OneThread
          key={root.id}
          conversation={conversation}
          root={root}
          label={`Conversation ${String(index + 1)} on ${label}`}
        />
      ))}
      {roots.length === 0 && !review.can.comment && (
        <p className="text-muted">Nothing was said about {label}.</p>
      )}
      {review.can.comment &&
        (writingOn === on ? (
          <Write
            conversation={conversation}
            on={{ passage: on === 'whole' ? null : headingOf(documentOf(review.version), on) }}
            back={`on-${on}`}
            label={`Your comment on ${label}`}
            scope={on}
            send="Add this comment"
          />
        ) : (
          <p>
            <a
              className="link inline-flex min-h-target items-center"
              href={`${place.path}?on=${on}#on-${on}`}
            >
              Comment on {label}
            </a>
          </p>
        ))}
    </div>
  );
}

function OneThread({
  conversation,
  root,
  label,
}: {
  conversation: Conversation;
  root: Comment;
  label: string;
}) {
  const { review, place, writingOn } = conversation;
  const thread = [root, ...review.comments.filter((one) => one.parentId === root.id)];
  const words = (
    <Thread
      label={label}
      remarks={thread.map((one) => ({
        id: one.id,
        author: nameOf(one),
        when: <Moment at={one.createdAt} timeZone={conversation.timeZone} />,
        words: one.text,
        mine: one.mine,
        ...aboutOf(one),
        action: one.isDraft && <Drop place={place} comment={one} />,
      }))}
    >
      {review.can.answer &&
        !root.isDraft &&
        (writingOn === root.id ? (
          <Write
            conversation={{ ...conversation, place: placeToAnswer(place, root) }}
            on={{ passage: null, parentId: root.id }}
            back={root.id}
            label={`Your answer to ${nameOf(root)}`}
            scope={root.id}
            send="Send this answer"
          />
        ) : (
          <div className="flex flex-wrap items-center gap-x-4">
            <a
              className="link inline-flex min-h-target items-center"
              href={`${place.path}?on=${root.id}#${root.id}`}
            >
              Answer<span className="sr-only"> {nameOf(root)}</span>
            </a>
            <Resolve place={place} root={root} />
          </div>
        ))}
    </Thread>
  );
  return (
    <div id={root.id}>
      {root.resolvedAt ? (
        <Details
          summary={`Settled: conversation with ${String(thread.length)} ${thread.length === 1 ? 'comment' : 'comments'}`}
          open={writingOn === root.id}
        >
          {words}
        </Details>
      ) : (
        words
      )}
    </div>
  );
}

/** What was said about an earlier version is answered in its review. */
const placeToAnswer = (place: Place, { earlier }: Comment): Place =>
  earlier ? { ...place, review: earlier.reviewId } : place;

/** What was not sent yet can be thrown away. */
function Drop({ place, comment }: { place: Place; comment: Comment }) {
  return (
    <Form action={dropComment.bind(null, place, comment.id)} scope={`drop-${comment.id}`}>
      <p className="text-muted">Not sent yet: it goes with your decision.</p>
      <SubmitButton variant="quiet">Throw this comment away</SubmitButton>
    </Form>
  );
}

function aboutOf(comment: Comment): { about?: string } {
  const about = wordsOf(comment);
  return about === undefined ? {} : { about };
}

function Resolve({ place, root }: { place: Place; root: Comment }) {
  const resolved = root.resolvedAt === null;
  const what = resolved ? 'Mark as settled' : 'Open again';
  return (
    <Form action={setResolved.bind(null, place, { id: root.id, resolved })} scope={root.id}>
      <SubmitButton variant="quiet">
        {what}
        <span className="sr-only">, the conversation begun by {nameOf(root)}</span>
      </SubmitButton>
    </Form>
  );
}

function Write({
  conversation: { place },
  on,
  back,
  label,
  scope,
  send,
}: {
  conversation: Conversation;
  on: Parameters<typeof addComment>[1];
  /** The fragment of the page to come back to. */
  back: string;
  label: string;
  scope: string;
  send: string;
}) {
  return (
    <Form action={addComment.bind(null, place, on)} creates scope={scope}>
      <TextAreaField name="text" label={label} rows={4} autoFocus />
      <ButtonRow>
        <SubmitButton variant="secondary" pending="Sending…">
          {send}
        </SubmitButton>
        <a className="link inline-flex min-h-target items-center" href={`${place.path}#${back}`}>
          Never mind
        </a>
      </ButtonRow>
    </Form>
  );
}

/** A name, or a role where the name is not for this reader any more. */
function nameOf({ author, authorRole }: Comment): string {
  return author ?? (authorRole === 'mentor' ? 'A mentor' : 'The returner');
}
