import type { CommentKind } from '@reshelve/domain/comments';
import { fromOf, linesIn, rangeOf, type Selected, wholeLine, wordsOf } from './selecting';

interface Hands {
  signal: AbortSignal;
  isMentor: boolean;
  /** Tells those who cannot see it. */
  say: (words: string) => void;
  choose: (selected: Selected | null) => void;
  start: (kind: CommentKind, selected: Selected | null) => void;
}

interface Word {
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** The words of a line, by where they stand in the text. */
function wordsIn(line: HTMLElement): Word[] {
  return [...segmenter.segment(wordsOf(line))].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ from: fromOf(line) + index, to: fromOf(line) + index + segment.length }] : [],
  );
}

/**
 * Choosing words by keyboard. The version is one stop for the Tab key; arrow keys go from line to
 * line. Enter begins to choose words within a line: arrow keys go from word to word, with Shift they
 * take the next one along, and Escape goes back to the line. C, S and P write about what is chosen.
 */
export function followKeys(
  desk: HTMLElement,
  { signal, isMentor, say, choose, start }: Hands,
): void {
  /** Among the words of the line that has the focus: where choosing began, and where it is. */
  let ends: { anchor: number; focus: number } | null = null;

  const stopAt = (stop: HTMLElement) => {
    for (const line of desk.querySelectorAll('[data-from][tabindex="0"]'))
      line.setAttribute('tabindex', '-1');
    stop.setAttribute('tabindex', '0');
  };
  const linesWithWords = () => linesIn(desk).filter((line) => wordsOf(line).trim() !== '');
  const prepare = () => {
    const lines = linesWithWords();
    for (const line of lines) line.setAttribute('tabindex', '-1');
    lines[0]?.setAttribute('tabindex', '0');
    // Each line is reached by itself: its link need not be a stop, too.
    for (const link of desk.querySelectorAll('[data-row] [data-comment-on]'))
      link.setAttribute('tabindex', '-1');
  };
  prepare();
  const observer = new MutationObserver((changes) => {
    if (
      changes.some(({ addedNodes }) => addedNodes.length > 0) &&
      !desk.querySelector('[data-from][tabindex="0"]')
    )
      prepare();
  });
  observer.observe(desk, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });

  const chosenIn = (line: HTMLElement): Selected | null => {
    if (!ends) return wholeLine(line);
    const words = wordsIn(line);
    const [first, last] = [ends.anchor, ends.focus].toSorted((a, b) => a - b);
    const from = words[first ?? 0]?.from ?? 0;
    const to = words[last ?? 0]?.to ?? 0;
    const quote = wordsOf(line).slice(from - fromOf(line), to - fromOf(line));
    return { passage: { from, to }, quote };
  };

  const show = (line: HTMLElement) => {
    const selected = chosenIn(line);
    const range = selected && rangeOf(desk, selected.passage);
    if (!range) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    say(selected.quote);
  };

  const leaveWords = () => {
    ends = null;
    document.getSelection()?.removeAllRanges();
    choose(null);
  };

  const goTo = (line: HTMLElement | undefined) => {
    if (!line) return;
    leaveWords();
    stopAt(line);
    line.focus();
    line.scrollIntoView({ block: 'nearest' });
  };

  const stepWord = (line: HTMLElement, by: 1 | -1, isExtending: boolean) => {
    if (!ends) return;
    const focus = Math.max(0, Math.min(wordsIn(line).length - 1, ends.focus + by));
    ends = { anchor: isExtending ? ends.anchor : focus, focus };
    show(line);
  };

  const kinds: Readonly<Record<string, CommentKind>> = {
    c: 'remark',
    ...(isMentor && { s: 'suggestion', p: 'praise' }),
  };

  desk.addEventListener(
    'keydown',
    (event) => {
      const line = event.target;
      if (!(line instanceof HTMLElement) || line.dataset['from'] === undefined) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const lines = linesWithWords();
      const at = lines.indexOf(line);
      const kind = kinds[event.key.toLowerCase()];
      if (kind) start(kind, chosenIn(line));
      else if (event.key === 'ArrowDown') goTo(lines[at + 1]);
      else if (event.key === 'ArrowUp') goTo(lines[at - 1]);
      else if (event.key === 'Home') goTo(lines[0]);
      else if (event.key === 'End') goTo(lines.at(-1));
      else if (event.key === 'ArrowRight' && ends) stepWord(line, 1, event.shiftKey);
      else if (event.key === 'ArrowLeft' && ends) stepWord(line, -1, event.shiftKey);
      else if (event.key === 'Enter' && !ends) {
        ends = { anchor: 0, focus: 0 };
        show(line);
        say(`${chosenIn(line)?.quote ?? ''}. Arrow keys choose words, with Shift more of them.`);
      } else if (event.key === 'Escape' && ends) leaveWords();
      else return;
      event.preventDefault();
    },
    { signal },
  );
  desk.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['from'] !== undefined) {
        stopAt(target);
        return;
      }
      ends = null;
    },
    { signal },
  );
}
