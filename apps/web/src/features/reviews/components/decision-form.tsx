import { COMMENT_KINDS } from '@reshelve/domain/comments';
import { lacksPraise, PRAISE_PROMPT } from '@reshelve/domain/publishing';
import { DECISION_HINTS, DECISION_LABELS, DECISIONS } from '@reshelve/domain/reviews';
import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { writeReview } from '../actions';
import type { Comment, Review } from '../loaders';
import type { Pen } from './comment-form';
import { KeepsReview } from './keeps-review';
import { RubricFields, rubricValues } from './rubric';
import { Snippets } from './snippets';

/** Where a mentor ends the review: with a look at all that will be said. */
export function DecisionForm({ review, pen }: { review: Review; pen: Pen }) {
  const { draft, returner } = review;
  const gathered = review.comments.filter(({ isDraft, mine }) => isDraft && mine);
  const rubric = draft?.rubric ?? {};
  const asksForPraise = lacksPraise({ comments: gathered, rubric });
  return (
    <Card title="Your review" className="scroll-mt-20 space-y-4">
      <div id="decision">
        <Form
          action={writeReview.bind(null, pen.place)}
          values={{
            decision: draft?.decision ?? '',
            summary: draft?.summary ?? '',
            ...rubricValues(rubric),
          }}
          revision={draft?.revision ?? 0}
          creates
          label="Your review"
          scope="review"
        >
          <Overview gathered={gathered} returner={returner.name} />
          <RadioField
            name="decision"
            label="How is it?"
            choices={DECISIONS.map((decision) => ({
              value: decision,
              label: DECISION_LABELS[decision],
              hint: DECISION_HINTS[decision],
            }))}
          />
          <TextAreaField
            name="summary"
            label={`Your summary for ${returner.name}`}
            hint={
              <>
                What is strong, and the one or two things you would look at next. It comes first on
                their page. {asksForPraise && PRAISE_PROMPT}
              </>
            }
            rows={5}
          />
          {pen.snippets.length > 0 && <Snippets snippets={pen.snippets} into="summary" />}
          <RubricFields isOpen={Object.keys(rubric).length > 0} />
          <KeepsReview place={pen.place} revision={draft?.revision ?? 0} />
          <ButtonRow>
            <SubmitButton name="then" value="send" pending="Sending…">
              Send the review
            </SubmitButton>
            <SubmitButton name="then" value="keep" variant="secondary" pending="Keeping…">
              Keep it for later
            </SubmitButton>
          </ButtonRow>
        </Form>
      </div>
    </Card>
  );
}

const COUNTED: Readonly<Record<Comment['kind'], readonly [string, string]>> = {
  remark: ['remark', 'remarks'],
  praise: ['word of praise', 'words of praise'],
  suggestion: ['suggestion', 'suggestions'],
};
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What goes with the decision. */
function Overview({ gathered, returner }: { gathered: readonly Comment[]; returner: string }) {
  const counts = COMMENT_KINDS.flatMap((kind) => {
    const n = gathered.filter((one) => one.kind === kind).length;
    return n === 0 ? [] : [`${String(n)} ${COUNTED[kind][n === 1 ? 0 : 1]}`];
  });
  if (counts.length === 0) {
    return (
      <p className="max-w-prose">
        You have not commented on any words yet. {returner} sees nothing of your review until you
        send it.
      </p>
    );
  }
  return (
    <div className="max-w-prose space-y-2">
      <p>
        With it go <strong>{list.format(counts)}</strong>. {returner} sees nothing of them until
        then.
      </p>
      <ul className="list-disc space-y-1 pl-5 text-sm">
        {gathered.map(({ id, parentId, quote, text, replacement }) => (
          <li key={id} className="words">
            <a className="link" href={`#${parentId ?? id}`}>
              {quote ? `“${short(quote)}”` : parentId ? 'An answer' : 'On the whole'}
            </a>
            {': '}
            {short(text || (replacement ? `“${replacement}” instead` : 'leave it out'))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
