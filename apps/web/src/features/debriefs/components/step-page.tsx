import type { ReactNode } from 'react';
import { Callout } from '@reshelve/ui/callout';
import { Stepper } from '@reshelve/ui/stepper';
import { DEBRIEF_STEP_LABELS, type DebriefStep, steps } from '@reshelve/domain/debrief';
import { leadsToDebrief } from '@reshelve/domain/stages';
import { doneMessage, Page } from '@/components/page';
import { type Debrief, pathOf } from '../loaders';

const doneMessages = {
  saved: 'Saved.',
  reopened: 'It is open again. What you wrote is still there.',
  lesson: 'The lesson is kept. It comes back when it is needed.',
  'lesson-removed': 'The lesson is taken out.',
  draft: 'The draft is kept.',
  asked: 'Good: you have asked. That takes some courage, and it is done.',
  call: 'The call is noted.',
  answered: 'What they said is kept.',
  closed: 'Noted. That is an answer too.',
};

/** One step of a debrief on a page of its own, with the way through above it. */
export function StepPage({
  enrolment,
  debrief,
  step,
  title,
  lead,
  done,
  children,
}: {
  enrolment: string;
  debrief: Debrief;
  step: DebriefStep;
  title: string;
  lead?: ReactNode;
  /** The address's `done`. */
  done: string | undefined;
  children: ReactNode;
}) {
  const { application } = debrief;
  const taken = steps({ ...debrief, feedback: debrief.feedback.state });
  return (
    <Page
      title={title}
      caption={`Debrief: ${application.title}, ${application.employer}`}
      lead={lead}
      back={{ href: pathOf(enrolment), label: 'Back to your debriefs' }}
      done={doneMessage(done, doneMessages)}
    >
      <Stepper
        label="Steps of the debrief"
        steps={taken.map((one) => ({
          label: DEBRIEF_STEP_LABELS[one.step],
          state: one.step === step ? 'current' : one.done ? 'done' : 'todo',
          href: pathOf(enrolment, debrief.id, one.step),
        }))}
      />
      {!leadsToDebrief(application.outcome) && (
        <Callout tone="plain">
          <p>
            This application is open again. The debrief keeps what you wrote, and can wait until you
            know how it ends.
          </p>
        </Callout>
      )}
      {children}
    </Page>
  );
}
