import { ButtonRow } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { DateField, RadioField, SelectField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { mentorsByName } from '@/features/strategies/names';
import { askForReview } from '../asking-actions';
import type { Mentor } from '../loaders';
import type { Asked } from '../asked';

/** Asks for a review of a version. Says first what exactly the mentor will see. */
export function AskForm({
  enrolment,
  asked,
  mentors,
  applications,
  application,
}: {
  enrolment: string;
  asked: Asked;
  mentors: readonly Mentor[];
  /** That it can be for. */
  applications: readonly { id: string; title: string; employer: string }[];
  /** The one that it is for, where that is known. */
  application: string | undefined;
}) {
  const names = mentorsByName(mentors.map(({ name }) => name));
  return (
    <Form
      action={askForReview.bind(null, enrolment, asked.version)}
      values={{ ...(application !== undefined && { applicationId: application }), mentorId: '' }}
      creates
      label="Ask for a review"
    >
      <Callout tone="plain" title="What your mentor will see">
        <p>
          {asked.sees} And what you write below. Nothing else, and nothing that you write
          afterwards.
        </p>
        {asked.lessons && (
          <p>
            {asked.lessons === 'shared'
              ? 'The lessons in part two go along, because you share your search with your mentor. '
              : 'The lessons in part two stay with you, because you do not share your search. '}
            <a className="link" href={`/r/${enrolment}/sharing`}>
              Change what you share
            </a>
          </p>
        )}
        {asked.replaces !== null && (
          <p>
            Version {asked.replaces} is still waiting. This one takes its place, so that there is
            one thing to read.
          </p>
        )}
      </Callout>
      <TextAreaField
        name="question"
        label="What would you like your mentor to look at?"
        hint="A question makes it easier to help: “Is my break told well?” is better than “What do you think?”"
        optional
        rows={4}
      />
      {applications.length > 0 && (
        <SelectField
          name="applicationId"
          label="Is it for one of your applications?"
          hint="Its title, employer and person specification then stand beside your words. Your notes and evidence do not."
          empty="No, for none in particular"
          options={applications.map(({ id, title, employer }) => ({
            value: id,
            label: `${title}, ${employer}`,
          }))}
          optional
        />
      )}
      <DateField
        name="wantedBy"
        label="By when would it help?"
        hint="A closing date, for instance. Your mentor does what they can."
        optional
      />
      {mentors.length > 1 && (
        <RadioField
          name="mentorId"
          label="Whom do you ask?"
          hint="The one you choose is the only one who can read it."
          choices={[
            { value: '', label: 'Any of them: whoever has time first' },
            ...mentors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <ButtonRow>
        <SubmitButton pending="Sending…">
          {mentors.length > 1 ? 'Ask for a review' : `Send it to ${names}`}
        </SubmitButton>
        <a className="link inline-flex min-h-target items-center" href={asked.back}>
          Not yet
        </a>
      </ButtonRow>
    </Form>
  );
}
