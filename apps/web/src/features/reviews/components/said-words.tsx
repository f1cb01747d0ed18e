import { classes } from '@reshelve/ui/classes';
import { Fragment, type ReactNode } from 'react';
import type { PlacedWords } from '@/features/materials/components/document-view';
import { dressed } from '@/features/materials/components/marked-text';
import type { Highlight } from '../said';

/**
 * A line whose words stand out where something was said about them, with what a suggestion would
 * change in place. `data-from` tells where it begins in the text; what is `data-aside` is none of it.
 */
export function SaidWords({
  words,
  highlights,
}: {
  words: PlacedWords;
  highlights: readonly Highlight[];
}) {
  return (
    <span className="block" data-from={words.from}>
      <SaidRun words={words} highlights={highlights} isFirst />
    </span>
  );
}

/** A part of a line. */
export function SaidRun({
  words: { text, marks, from },
  highlights,
  isFirst,
}: {
  words: PlacedWords;
  highlights: readonly Highlight[];
  /** The line begins with it. */
  isFirst: boolean;
}) {
  const end = from + text.length;
  const here = highlights.filter((one) => one.to >= from && one.from <= end);
  return (
    <>
      {piecesOf({ text, marks, from }, here, isFirst).map(({ at, to, over, ending }) => (
        <Fragment key={`${String(at)}-${String(to)}`}>
          {to > at &&
            inside(
              dressed(
                text.slice(at - from, to - from),
                marks.filter((mark) => mark.from <= at - from && to - from <= mark.to),
              ),
              over,
            )}
          {ending.map((one) => (
            <Instead key={one.id} suggestion={one} />
          ))}
        </Fragment>
      ))}
    </>
  );
}

/** A stretch that is set and commented on in one way throughout. */
interface Stretch {
  at: number;
  to: number;
  over: readonly Highlight[];
  /** Suggestions whose words end here. */
  ending: readonly Highlight[];
}

function piecesOf(
  { text, marks, from }: PlacedWords,
  here: readonly Highlight[],
  isFirst: boolean,
): readonly Stretch[] {
  const end = from + text.length;
  const inLine = (at: number) => Math.min(end, Math.max(from, at));
  const places = [
    ...new Set([
      from,
      end,
      ...marks.flatMap((mark) => [mark.from + from, mark.to + from]),
      ...here.flatMap((one) => [inLine(one.from), inLine(one.to)]),
    ]),
  ].toSorted((a, b) => a - b);
  const suggested = here.filter(({ kind }) => kind === 'suggestion');
  const first: Stretch = {
    at: from,
    to: from,
    over: [],
    ending: isFirst ? suggested.filter((one) => one.to === from && one.from === from) : [],
  };
  return [
    ...(first.ending.length > 0 ? [first] : []),
    ...places.slice(1).map((to, i): Stretch => {
      const at = places[i] ?? from;
      return {
        at,
        to,
        over: here.filter((one) => one.from <= at && to <= one.to),
        ending: suggested.filter((one) => one.to === to),
      };
    }),
  ];
}

/** What was said about the same words shows as what asks most: a suggestion, a remark, praise. */
function inside(words: ReactNode, over: readonly Highlight[]): ReactNode {
  if (over.length === 0) return words;
  const kind = (['suggestion', 'remark', 'praise'] as const).find((one) =>
    over.some((highlight) => highlight.kind === one),
  );
  const isDraft = over.every((highlight) => highlight.isDraft);
  return (
    <mark
      data-said={over.map(({ id }) => id).join(' ')}
      className={classes('said', `said-${kind ?? 'remark'}`, isDraft && 'said-draft')}
    >
      {kind === 'suggestion' ? <del className="decoration-2">{words}</del> : words}
    </mark>
  );
}

/** The words that a suggestion would put there. */
function Instead({ suggestion: { id, replacement } }: { suggestion: Highlight }) {
  if (!replacement) {
    return (
      <span data-aside="" className="sr-only">
        {' '}
        [suggested to be left out]{' '}
      </span>
    );
  }
  return (
    <ins
      data-aside=""
      data-said={id}
      className="said cursor-pointer bg-added decoration-2 underline-offset-4 select-none"
    >
      <span className="sr-only"> [suggested here: </span>
      {replacement}
      <span className="sr-only">] </span>
    </ins>
  );
}
