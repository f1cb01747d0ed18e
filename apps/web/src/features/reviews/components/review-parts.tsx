import { textOf } from '@reshelve/domain/documents';
import { STRATEGY_GUIDE, STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { Card } from '@reshelve/ui/card';
import {
  KeptExpectations,
  KeptLessons,
  PartText,
} from '@/features/strategies/components/version-text';
import { changesIn, documentOf, partsIn } from '../reading';
import { type Conversation, Threads } from './threads';

/** The version part by part, with what is said about each beside it. */
export function ReviewParts({
  conversation,
  showsChanges,
}: {
  conversation: Conversation;
  /** Shows what changed since the version reviewed before, in place of the text. */
  showsChanges: boolean;
}) {
  const { review } = conversation;
  const { lessons, expectations } = review.version;
  const parts = partsIn(review);
  const changes = showsChanges ? changesIn(review) : null;
  if (!parts) {
    return (
      <Card title={review.subject.name}>
        <p className="words max-w-prose">{textOf(documentOf(review.version))}</p>
        <Threads conversation={conversation} on="whole" label="the whole" />
      </Card>
    );
  }
  return (
    <>
      {STRATEGY_PARTS.map((part, index) => (
        <Card key={part} title={`${String(index + 1)}. ${STRATEGY_GUIDE[part].title}`}>
          <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[3fr_2fr]">
            <div className="min-w-0 space-y-4">
              <PartText part={part} version={parts} changes={changes} />
              {part === 'plan' && expectations && <KeptExpectations version={expectations} />}
              {part === 'reflection' && lessons && <KeptLessons lessons={lessons} />}
            </div>
            <div className="min-w-0 lg:border-l lg:border-line lg:pl-6">
              <Threads conversation={conversation} on={part} label={`part ${String(index + 1)}`} />
            </div>
          </div>
        </Card>
      ))}
      <Card title="On the whole">
        <Threads conversation={conversation} on="whole" label="the whole" />
      </Card>
    </>
  );
}
