import type { Block, Document } from './documents.ts';
import { mapParts, STRATEGY_GUIDE, STRATEGY_PARTS, type StrategyParts } from './strategy.ts';

/**
 * A strategy as a document: each part a heading and a paragraph a line, empty ones too, so that
 * nothing of what was written is lost on the way there and back.
 */
export function strategyDocument(parts: StrategyParts): Document {
  const blocks = STRATEGY_PARTS.flatMap((part): Block[] => [
    { kind: 'heading', level: 2, text: STRATEGY_GUIDE[part].title, marks: [] },
    ...parts[part].split('\n').map((text): Block => ({ kind: 'paragraph', text, marks: [] })),
  ]);
  return { blocks };
}

/**
 * The parts of a strategy's document.
 * @returns null where a heading is missing: it is none, or an edit ran over it
 */
export function strategyParts({ blocks }: Document): StrategyParts | null {
  const starts = STRATEGY_PARTS.map((part) =>
    blocks.findIndex(({ kind, text }) => kind === 'heading' && text === STRATEGY_GUIDE[part].title),
  );
  const isWhole =
    starts[0] === 0 && starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0));
  if (!isWhole) return null;
  const [plan = 0, reflection = 0, feedback = 0, acceptance = 0] = starts;
  const spans = {
    plan: [plan, reflection],
    reflection: [reflection, feedback],
    feedback: [feedback, acceptance],
    acceptance: [acceptance, blocks.length],
  } as const;
  return mapParts(spans, ([start, end]) =>
    blocks
      .slice(start + 1, end)
      .map(({ text }) => text)
      .join('\n'),
  );
}
