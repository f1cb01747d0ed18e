import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { thankBy } from '@reshelve/domain/interviews';
import { Day } from '@/components/dates';
import { DateField, TextAreaField, TextField } from '@/components/fields';
import { LetterTools } from '@/features/debriefs/components/letter-tools';
import type { Interview, ThankYouDraft } from '../loaders';

/** Asks for the one thing that makes a note theirs and not anybody's, and drafts it. */
function Draft({ again = false }: { again?: boolean }) {
  return (
    <>
      <TextField
        name="discussed"
        label="What is one thing that you talked about?"
        hint="It fills “… about”: for example “how you opened the archive on Saturdays”. You can leave it for later."
        optional
      />
      <SubmitButton name="then" value="template" variant="secondary">
        {again ? 'Begin again from the template' : 'Write a draft'}
      </SubmitButton>
    </>
  );
}

function OneButton({ then, label }: { then: 'skipped' | 'again'; label: string }) {
  return (
    <div>
      <SubmitButton name="then" value={then} variant="quiet">
        {label}
      </SubmitButton>
    </div>
  );
}

function Letter({ mailto }: { mailto: string }) {
  return (
    <>
      <TextField
        name="recipient"
        type="email"
        label="To"
        hint="Whoever invited you, or led the panel."
        width="medium"
        optional
      />
      <TextField name="subject" label="Subject" />
      <TextAreaField
        name="body"
        label="The note"
        hint="Three or four sentences are plenty. Change what does not sound like you."
        rows={10}
      />
      <LetterTools mailto={mailto} />
      <ButtonRow>
        <SubmitButton name="then" value="draft" variant="secondary">
          Keep the draft for now
        </SubmitButton>
      </ButtonRow>
      <div className="space-y-5 border-t border-line pt-6">
        <DateField name="thankedOn" label="When did you send it?" />
        <SubmitButton name="then" value="sent">
          I have sent it
        </SubmitButton>
      </div>
    </>
  );
}

/** Of the form after an interview, the thank-you note: a question, a draft, sent; or not this time. */
export function ThankYou({
  interview,
  draft,
}: {
  interview: Interview;
  draft: ThankYouDraft | null;
}) {
  const { thankYou, thankedOn } = interview;
  const title = (
    <span id="thank-you" className="scroll-mt-8">
      Thank-you note
    </span>
  );
  if (thankYou === 'sent') {
    return (
      <Card title={title}>
        <p>
          Sent{' '}
          {thankedOn && (
            <>
              on <Day date={thankedOn} />
            </>
          )}
          . That is a kindness, and it is remembered.
        </p>
        {draft && (
          <Details summary="What you wrote">
            <p className="words max-w-prose">{draft.body}</p>
          </Details>
        )}
        <OneButton then="again" label="It was not sent after all" />
      </Card>
    );
  }
  if (thankYou === 'skipped') {
    return (
      <Card title={title}>
        <p>Not this time. That is quite all right.</p>
        <OneButton then="again" label="Write one after all" />
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p className="max-w-prose text-muted">
        Usual within a day, so best by <Day date={thankBy(interview, interview.timeZone)} />, and
        welcome later too. Short: thanks, one thing that you talked about, that you are still
        interested.
      </p>
      {draft ? (
        <>
          <Letter mailto={draft.mailto} />
          <Details summary="Begin again from the template">
            <Draft again />
          </Details>
        </>
      ) : (
        <Draft />
      )}
      <OneButton then="skipped" label="Not this time" />
    </Card>
  );
}
