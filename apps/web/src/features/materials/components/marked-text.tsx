import type { Block, Mark } from '@reshelve/domain/documents';
import { Fragment, type ReactNode } from 'react';

/** A line with its bold and italic words and its links. */
export function MarkedText({ text, marks }: Pick<Block, 'text' | 'marks'>) {
  const edges = new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])]);
  const places = [...edges].toSorted((a, b) => a - b);
  return places.slice(1).map((to, i) => {
    const from = places[i] ?? 0;
    const over = marks.filter((mark) => mark.from <= from && to <= mark.to);
    return <Fragment key={from}>{dressed(text.slice(from, to), over)}</Fragment>;
  });
}

/** Words with the marks that lie over all of them. */
export const dressed = (words: ReactNode, marks: readonly Mark[]): ReactNode =>
  marks.reduce<ReactNode>((inner, mark) => {
    if (mark.kind !== 'link')
      return mark.kind === 'bold' ? <strong>{inner}</strong> : <em>{inner}</em>;
    return (
      <a className="link" href={mark.href} rel="noopener noreferrer nofollow" target="_blank">
        {inner}
      </a>
    );
  }, words);
