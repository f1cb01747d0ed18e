import fc from 'fast-check';
import { type Block, type Document, type Mark, textOf } from '../src/documents.ts';
import { normalised } from '../src/normal-document.ts';
import { isPassage, type Passage } from '../src/passages.ts';

/** What lines are made of: words of many scripts, signs that are one of several, and spaces. */
export const someWords = fc
  .array(
    fc.constantFrom(
      ...['ran', 'the', 'archive', 'of', 'maps', ' ', ' ', ' ', ', ', '.', 'é', 'e\u0301'],
      ...['עברית', '日本', 'ไทย', '🙂', '👩‍🏫', '🇬🇧', '\u00a0', 'don’t', '4,000'],
    ),
    { maxLength: 10 },
  )
  .map((words) => words.join(''));

const line = someWords.chain((text) => {
  const place = fc.nat({ max: text.length });
  const mark = fc
    .tuple(fc.constantFrom('bold', 'italic', 'link'), place, place)
    .map(([kind, a, b]): Mark => {
      const stretch = { from: Math.min(a, b), to: Math.max(a, b) };
      return kind === 'link'
        ? { kind, ...stretch, href: 'https://library.example/' }
        : { kind, ...stretch };
    });
  return fc.record({ text: fc.constant(text), marks: fc.array(mark, { maxLength: 3 }) });
});

const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((words) => ({ kind: 'paragraph' as const, ...words })),
  fc
    .tuple(line, fc.constantFrom(1 as const, 2 as const, 3 as const))
    .map(([words, level]) => ({ kind: 'heading' as const, level, ...words })),
  fc
    .tuple(line, fc.constantFrom('bullet' as const, 'number' as const))
    .map(([words, list]) => ({ kind: 'item' as const, list, depth: 0 as const, ...words })),
  fc.tuple(someWords, someWords).map(([a, b]) => ({
    kind: 'row' as const,
    text: `${a}\t${b}`,
    marks: [],
  })),
);

/** A normalised one. */
export const someDocument: fc.Arbitrary<Document> = fc
  .array(block, { maxLength: 7 })
  .map((blocks) => normalised({ blocks }));

/** Passages of a text that do not overlap, in order; some are empty. */
export function passagesIn(text: string): fc.Arbitrary<Passage[]> {
  return fc.array(fc.nat({ max: text.length }), { maxLength: 8 }).map((places) => {
    const sorted = places.toSorted((a, b) => a - b);
    const passages: Passage[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      passages.push({ from: sorted[i] ?? 0, to: sorted[i + 1] ?? 0 });
    }
    return passages.filter(
      (passage, i) =>
        isPassage(text, passage) && passage.from > (i === 0 ? -1 : (passages[i - 1]?.to ?? -1)),
    );
  });
}

/** A document, and edits of it that do not overlap; some go over lines, some part lines. */
export const someEdits = someDocument.chain((document) =>
  passagesIn(textOf(document)).chain((passages) =>
    fc
      .array(
        fc.array(someWords, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
        { minLength: passages.length, maxLength: passages.length },
      )
      .map((replacements) => ({
        document,
        edits: passages.map((passage, i) => ({ passage, replacement: replacements[i] ?? '' })),
      })),
  ),
);
