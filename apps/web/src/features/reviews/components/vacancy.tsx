import type { Review } from '../loaders';

/** What the post asks for, at hand wherever one reads. */
export function Vacancy({ vacancy }: { vacancy: NonNullable<Review['vacancy']> }) {
  const { title, employer, criteria } = vacancy;
  const kinds = [
    ['essential', 'Essential'],
    ['desirable', 'Desirable'],
  ] as const;
  const post = (
    <>
      For <strong>{title}</strong>, {employer}
    </>
  );
  if (criteria.length === 0) return <p>{post}</p>;
  return (
    <details className="sticky top-0 z-10 -mx-2 rounded border border-edge bg-tray">
      <summary className="flex min-h-target items-center gap-2 px-4 py-1">
        <span>
          {post}: <span className="text-accent underline">what they ask for</span>
        </span>
      </summary>
      <div
        className="grid max-h-[45vh] gap-x-8 gap-y-3 overflow-y-auto px-4 pb-4 sm:grid-cols-2"
        tabIndex={0}
        role="region"
        aria-label="Person specification"
      >
        {kinds.map(([kind, label]) => {
          const lines = criteria.filter((one) => one.kind === kind);
          return (
            lines.length > 0 && (
              <div key={kind}>
                <h2 className="text-lg">{label}</h2>
                <ul className="list-disc space-y-1 pl-5">
                  {lines.map(({ text }, index) => (
                    <li key={index} className="words">
                      {text}
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </details>
  );
}
