'use client';

import type { Block } from '@reshelve/domain/documents';
import type { Merge } from '@reshelve/domain/merging';
import { Details } from '@reshelve/ui/details';
import { RadioField } from '@/components/fields';
import { choiceField } from '../merge-field';
import { DocumentView } from './document-view';

/** Of what both sides have, so many lines stay in sight before and after a place to choose. */
const NEAR = 1;

const CHOICES = [
  { value: 'mine', label: 'What is in this window' },
  { value: 'theirs', label: 'What was saved elsewhere' },
  { value: 'both', label: 'Both, one after the other' },
] as const;

/** Two texts as one, with something to choose wherever both sides changed the same words. */
export function MergeFields({ merge: { pieces, conflicts } }: { merge: Merge }) {
  let count = 0;
  return (
    <div className="space-y-6">
      {pieces.map((piece, i) => {
        if (piece.kind === 'agreed') {
          return (
            <Agreed
              key={i}
              blocks={piece.blocks}
              isFirst={i === 0}
              isLast={i === pieces.length - 1}
            />
          );
        }
        const number = count;
        count += 1;
        return (
          <div key={i} className="space-y-4 border-l-4 border-warm pl-4">
            <h3 className="text-lg">
              {conflicts === 1
                ? 'Here both sides changed the same words'
                : `Place ${String(number + 1)} of ${String(conflicts)} where both sides changed the same words`}
            </h3>
            <div className="grid gap-4 md:grid-cols-2">
              <Side title="In this window" blocks={piece.mine} />
              <Side title="Saved elsewhere" blocks={piece.theirs} />
            </div>
            <Details summary="What stood here before">
              <Words blocks={piece.base} />
            </Details>
            <RadioField
              name={choiceField(number)}
              label="What do you keep here?"
              choices={CHOICES}
            />
          </div>
        );
      })}
    </div>
  );
}

function Side({ title, blocks }: { title: string; blocks: readonly Block[] }) {
  return (
    <div className="min-w-0 space-y-2 rounded-sm bg-sheet p-4">
      <h4 className="text-sm font-semibold text-muted">{title}</h4>
      <Words blocks={blocks} />
    </div>
  );
}

function Words({ blocks }: { blocks: readonly Block[] }) {
  return blocks.length > 0 ? (
    <DocumentView document={{ blocks }} level={4} />
  ) : (
    <p className="text-muted">Nothing: these lines were taken out.</p>
  );
}

/** What both sides have, or only one has changed: the lines around a place to choose. */
function Agreed({
  blocks,
  isFirst,
  isLast,
}: {
  blocks: readonly Block[];
  isFirst: boolean;
  isLast: boolean;
}) {
  const head = isFirst ? 0 : NEAR;
  const tail = isLast ? 0 : NEAR;
  const hidden = blocks.length - head - tail;
  if (hidden < 2) return <DocumentView document={{ blocks }} level={3} />;
  const part = (from: number, to: number) => (
    <DocumentView document={{ blocks: blocks.slice(from, to) }} level={3} />
  );
  return (
    <div className="space-y-3">
      {part(0, head)}
      <Details summary={`${String(hidden)} lines that need nothing from you`}>
        {part(head, blocks.length - tail)}
      </Details>
      {part(blocks.length - tail, blocks.length)}
    </div>
  );
}
