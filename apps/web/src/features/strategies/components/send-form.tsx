import { ButtonRow } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { sendStrategy } from '../actions';
import type { Strategy } from '../loaders';
import { mentorsByName } from '../names';

/** Sends the strategy to the mentor, with a question. Says first what exactly they will see. */
export function SendForm({ enrolment, strategy }: { enrolment: string; strategy: Strategy }) {
  const mentors = mentorsByName(strategy.mentors);
  const latest = strategy.latestVersion;
  const keepsNew = strategy.changedSinceVersion || !latest;
  const waiting = latest?.reviews.some(({ state }) => state === 'waiting' || state === 'seen');
  return (
    <Form
      action={sendStrategy.bind(null, enrolment, keepsNew ? null : latest.id)}
      revision={strategy.revision}
      creates
      label="Send your strategy"
    >
      <Callout tone="plain" title={`What ${mentors} will see`}>
        <p>
          The four parts as they stand now, the numbers you expect, and what you write below.
          Nothing else, and nothing that you write afterwards.
        </p>
        {strategy.lessons.length > 0 && (
          <p>
            {strategy.sharesSearch
              ? 'The lessons in part two go along, because you share your search with your mentor. '
              : 'The lessons in part two stay with you, because you do not share your search. '}
            <a className="link" href={`/r/${enrolment}/sharing`}>
              Change what you share
            </a>
          </p>
        )}
        {waiting && keepsNew && (
          <p>
            Version {latest?.number} is still waiting. This one takes its place, so that there is
            one thing to read.
          </p>
        )}
      </Callout>
      <TextAreaField
        name="question"
        label="What would you like to know?"
        hint="A question makes it easier to help: “Is my plan too full?” is better than “What do you think?”"
        optional
        rows={4}
      />
      {keepsNew && (
        <TextField
          name="note"
          label="What is new in this version?"
          hint="A few words, so that both of you find it again."
          optional
        />
      )}
      <ButtonRow>
        <SubmitButton pending="Sending…">Send it to {mentors}</SubmitButton>
        <a className="link inline-flex min-h-target items-center" href={`/r/${enrolment}/strategy`}>
          Not yet
        </a>
      </ButtonRow>
    </Form>
  );
}
