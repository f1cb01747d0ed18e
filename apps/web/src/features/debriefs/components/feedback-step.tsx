import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { localMoment, todayIn } from '@reshelve/domain/dates';
import { canTakeFeedbackStep } from '@reshelve/domain/feedback';
import { nextWithFeedback } from '@reshelve/domain/feedback-told';
import { answersFailedSubmit } from '@/lib/failed-submit';
import { type Debrief, type Draft, pathOf } from '../loaders';
import { AnswerForm, AnswerLessonForm, CloseForm } from './answer-forms';
import { CallForm } from './call-letter';
import { FeedbackFacts } from './feedback-words';
import { LetterForm } from './letter-form';

/** Everything that can be done about feedback where the request stands now. */
export async function FeedbackStep({
  enrolment,
  debrief,
  draft,
  callDraft,
  timeZone,
  now,
  writing,
}: {
  enrolment: string;
  debrief: Debrief;
  draft: Draft;
  callDraft: Draft;
  timeZone: string;
  /** ISO moment. */
  now: string;
  /** The person is at the e-mail: its part stays open. */
  writing: boolean;
}) {
  const { feedback } = debrief;
  // Without JavaScript the page comes anew with what was wrong: it must not be folded away.
  const failed = await answersFailedSubmit();
  const { state, askedOn, callAt } = feedback;
  const today = todayIn(timeZone, now);
  const { step } = nextWithFeedback({ state, askedOn, callAt, endedOn: null }, { today, now });
  const shown = { enrolment, debrief };
  const letter = <LetterForm {...shown} draft={draft} today={today} />;
  const local = callAt ? localMoment(callAt, timeZone) : '';
  return (
    <div className="space-y-6">
      {state !== 'not_asked' && (
        <Card title="So far">
          <FeedbackFacts feedback={feedback} timeZone={timeZone} />
        </Card>
      )}
      {step === 'offer_call' && (
        <Callout tone="green" title="A week without an answer is ordinary">
          <p>
            Some people would rather say it than write it. You can offer a call of 15 minutes, at a
            time that suits them. One more message is enough; after that, let it go.
          </p>
        </Callout>
      )}
      {step === 'let_go' && (
        <Callout tone="green" title="Four weeks without an answer are an answer">
          <p>
            You asked, and that was the part that is yours. If you have not offered a call yet, you
            still can. Otherwise leave it at that, with a good conscience.
          </p>
        </Callout>
      )}
      {step === 'note' && (
        <Callout tone="green" title="The time of your call has passed">
          <p>
            Note what they said while you remember it, word for word where you can. If it was put
            off, note the new time.
          </p>
        </Callout>
      )}
      {state === 'not_asked' && <Card title="Write to them">{letter}</Card>}
      {state === 'answered' && (
        <Card title="Is there a lesson in it?">
          <AnswerLessonForm {...shown} />
        </Card>
      )}
      <div className="space-y-2">
        {canTakeFeedbackStep(state, 'answer') && (
          <Details
            summary={feedback.answeredOn ? 'Change what you noted' : ANSWER_TITLES[state]}
            open={failed || step === 'note'}
          >
            <AnswerForm {...shown} today={today} />
          </Details>
        )}
        {(state === 'asked' || state === 'call_arranged') && (
          <Details
            summary={
              state === 'asked' ? 'Offer a call of 15 minutes' : 'The call is at another time'
            }
            open={failed || step === 'offer_call'}
          >
            <CallForm {...shown} draft={state === 'asked' ? callDraft : null} callAt={local} />
          </Details>
        )}
        {state === 'closed' && (
          <Details
            summary={feedback.answeredOn ? 'Write to them again' : 'Ask after all'}
            open={failed || writing}
          >
            {letter}
          </Details>
        )}
        {state !== 'closed' && (
          <Details
            summary={state === 'not_asked' ? 'You would rather not ask' : 'Leave it at that'}
            open={failed || step === 'let_go'}
          >
            {state === 'not_asked' && (
              <p className="max-w-prose">
                That is quite all right. Not every answer is worth the asking, and you can change
                your mind.
              </p>
            )}
            <CloseForm {...shown} state={state} />
          </Details>
        )}
      </div>
      {debrief.acceptedAt === null && (
        <ButtonLink
          variant={state === 'not_asked' ? 'secondary' : 'primary'}
          href={pathOf(enrolment, debrief.id, 'accept')}
        >
          {state === 'not_asked' ? 'Leave this for later, go on' : 'Go on to the last step'}
        </ButtonLink>
      )}
    </div>
  );
}

const ANSWER_TITLES = {
  not_asked: 'They have told you something already',
  asked: 'An answer has come',
  call_arranged: 'You have spoken, or an answer has come',
  answered: 'Change what you noted',
  closed: 'An answer came after all',
} as const;
