/** A stretch of text that both versions have, or only one of them. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What changed between two versions, in place. Screen readers hear where each change begins and ends. */
export function DiffView({ parts }: { parts: readonly DiffPart[] }) {
  if (parts.every((part) => part.kind === 'same')) {
    return (
      <>
        <p className="text-muted">Nothing changed in this part.</p>
        <p className="words">{parts.map((part) => part.text).join('')}</p>
      </>
    );
  }
  return <DiffWords parts={parts} />;
}

/** The words alone, whether anything changed in them or not. */
export function DiffWords({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="words">
      <DiffRuns parts={parts} />
    </p>
  );
}

/** The same within a line of something else. */
export function DiffRuns({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map((part, index) => {
    if (part.kind === 'same') return <span key={index}>{part.text}</span>;
    const Element = part.kind === 'added' ? 'ins' : 'del';
    return (
      <Element
        key={index}
        className={
          part.kind === 'added'
            ? 'bg-added decoration-2 underline-offset-4'
            : 'bg-removed decoration-2'
        }
      >
        <span className="sr-only"> [{part.kind}: </span>
        {part.text}
        <span className="sr-only">] </span>
      </Element>
    );
  });
}
