import { randomUUID } from 'node:crypto';
import { compareDocuments } from '@reshelve/domain/comparison';
import { Details } from '@reshelve/ui/details';
import { DocumentView } from '@/features/materials/components/document-view';
import { KeptExpectations, KeptLessons } from '@/features/strategies/components/version-text';
import { draftsIn } from '../drafts';
import { type Choice, choicesAmong, type Line, linesOf } from '../lines';
import type { Review } from '../loaders';
import { openedOn, type Place } from '../place';
import { type Conversation, documentOf, type Said, saidIn, within } from '../said';
import { ChangedWords } from './changed-words';
import { CommentCard } from './comment-card';
import { CommentForm, type Pen } from './comment-form';
import { Desk as DeskOf } from './desk';
import { SaidWords } from './said-words';

/** What everything on a page of a review knows of it. */
export interface Desk {
  review: Review;
  place: Place;
  pen: Pen;
  timeZone: string;
  /** Where something is written without a script: `?on=…`, a comment's id or a place. */
  writingOn: string | undefined;
  /** Comments are few enough to be read without opening each. */
  opensAll: boolean;
  /** Those of the version. */
  lines: readonly Line[];
}

/** Up to so many conversations, all that is not settled is open. */
const FEW = 40;

/** A version with what is said about it beside it, to read and to write in. */
export function ReviewScreen({
  review,
  place,
  pen,
  timeZone,
  writingOn,
  showsChanges,
}: Omit<Desk, 'opensAll' | 'lines'> & {
  /** Since the version reviewed before, in place of the text. */
  showsChanges: boolean;
}) {
  const said = saidIn(review);
  const opensAll = said.onWords.length + said.onWhole.length <= FEW;
  const document = documentOf(review.version);
  const lines = linesOf(document);
  const desk: Desk = { review, place, pen, timeZone, writingOn, opensAll, lines };
  const beside = (from: number, to: number) => (
    <Margin desk={desk} said={said} from={from} to={to} />
  );
  return (
    <DeskOf pen={pen} canComment={review.can.comment} drafts={draftsIn(review.comments)}>
      {review.can.comment && <HowTo isMentor={pen.isMentor} />}
      <section aria-labelledby="the-words" className="space-y-1">
        <h2 id="the-words" className="sr-only">
          The words, and what is said about them
        </h2>
        {showsChanges && review.before ? (
          <ChangedWords
            comparison={compareDocuments(documentOf(review.before), document)}
            said={said}
            beside={beside}
          />
        ) : (
          <DocumentView
            document={document}
            level={3}
            words={(words) => <SaidWords words={words} highlights={said.highlights} />}
            beside={beside}
          />
        )}
      </section>
      <InThisVersion review={review} />
      {(said.onWhole.length > 0 || review.can.comment) && (
        <section aria-labelledby="on-the-whole" className="space-y-3">
          <h2 id="on-the-whole" className="text-xl">
            On the whole
          </h2>
          <Cards desk={desk} conversations={said.onWhole} />
          <div data-slot="whole" className="peer max-w-prose" />
          <CommentHere desk={desk} on="whole" choices={[]} label="Comment on the whole" />
        </section>
      )}
      {said.onGone.length > 0 && (
        <section aria-labelledby="gone" className="space-y-3">
          <h2 id="gone" className="text-xl">
            About text that has since gone
          </h2>
          <Cards desk={desk} conversations={said.onGone} />
        </section>
      )}
    </DeskOf>
  );
}

function HowTo({ isMentor }: { isMentor: boolean }) {
  return (
    <Details summary="How to comment">
      <ul className="max-w-prose list-disc space-y-1 pl-5">
        <li>With a mouse: select some words. What you can do with them comes up beside them.</li>
        <li>By touch: hold a word to select, or tap a line to take all of it.</li>
        <li>
          By keyboard: go to the text with Tab, and from line to line with the arrow keys. Enter
          chooses words within a line: arrow keys go from word to word, with Shift they take the
          next one along, and Escape goes back. <kbd>C</kbd> comments on what is chosen
          {isMentor && (
            <>
              , <kbd>S</kbd> suggests other words, <kbd>P</kbd> praises
            </>
          )}
          .
        </li>
      </ul>
    </Details>
  );
}

/** What is said about the words beside it. */
function Margin({ desk, said, from, to }: { desk: Desk; said: Said; from: number; to: number }) {
  return (
    <div id={`at-${String(from)}`} className="scroll-mt-20 space-y-2">
      <Cards desk={desk} conversations={within(said.onWords, from, to)} />
      <div data-slot={from} className="peer" />
      <CommentHere
        desk={desk}
        on={`at-${String(from)}`}
        choices={choicesAmong(desk.lines, from, to)}
        label="Comment here"
      />
    </div>
  );
}

function Cards({ desk, conversations }: { desk: Desk; conversations: readonly Conversation[] }) {
  if (conversations.length === 0) return null;
  return (
    <ul className="max-w-prose space-y-2">
      {conversations.map((conversation) => (
        <li key={conversation.root.id}>
          <CommentCard conversation={conversation} desk={desk} />
        </li>
      ))}
    </ul>
  );
}

/** The way to write without selecting anything, and without a script. */
function CommentHere({
  desk: { review, place, pen, writingOn },
  on,
  choices,
  label,
}: {
  desk: Desk;
  on: string;
  choices: readonly Choice[];
  label: string;
}) {
  const [whole] = choices;
  if (!review.can.comment || (on !== 'whole' && !whole)) return null;
  if (writingOn === on) {
    return (
      <CommentForm
        pen={pen}
        written={{
          id: randomUUID(),
          revision: 0,
          words: { kind: 'remark', passage: whole?.passage ?? null, text: '', replacement: null },
          quote: whole?.words ?? '',
          parentId: null,
        }}
        lines={choices}
        close={`${place.path}#${on}`}
      />
    );
  }
  return (
    <a
      data-comment-on={on}
      href={openedOn(place, on)}
      className={
        on === 'whole'
          ? 'link inline-flex min-h-target items-center peer-[&:not(:empty)]:hidden'
          : 'link sr-only inline-flex min-h-target items-center text-sm group-hover/words:not-sr-only focus:not-sr-only noscript:not-sr-only peer-[&:not(:empty)]:hidden'
      }
    >
      {label}
      {whole && <span className="sr-only">: {whole.label}</span>}
    </a>
  );
}

/** What a strategy has besides its words. */
function InThisVersion({ review: { version } }: { review: Review }) {
  const { lessons, expectations } = version;
  if (!expectations && !lessons?.length) return null;
  return (
    <div className="space-y-2">
      {expectations && <KeptExpectations version={expectations} />}
      {lessons && <KeptLessons lessons={lessons} />}
    </div>
  );
}
