import { FeedbackStep } from '@/features/debriefs/components/feedback-step';
import { StepPage } from '@/features/debriefs/components/step-page';
import { callDraft, debrief, draft } from '@/features/debriefs/loaders';
import { myEnrolment } from '@/features/session/loaders';

/** A template's id, or the built-in one: what stands in an address can be anything. */
const isTemplate = (text: string): boolean => text === 'built-in' || /^[0-9a-f-]{36}$/.test(text);

/** Open also after the debrief rests: an answer may come late. */
export default async function Feedback({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; debrief: string }>;
  searchParams: Promise<{ done?: string; letter?: string }>;
}) {
  const [{ enrolment, debrief: id }, { done, letter }] = await Promise.all([params, searchParams]);
  const [found, asking, calling, { programme }] = await Promise.all([
    debrief(enrolment, id),
    draft(enrolment, id, letter && isTemplate(letter) ? letter : undefined),
    callDraft(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  return (
    <StepPage
      enrolment={enrolment}
      debrief={found}
      step="feedback"
      title="Ask for feedback"
      lead="It is yours to ask for, and it keeps a door open. Some never answer: that is their way, and no second no."
      done={done}
    >
      <FeedbackStep
        enrolment={enrolment}
        debrief={found}
        draft={asking}
        callDraft={calling}
        timeZone={programme.timeZone}
        now={new Date().toISOString()}
        writing={letter !== undefined || done === 'draft'}
      />
    </StepPage>
  );
}
