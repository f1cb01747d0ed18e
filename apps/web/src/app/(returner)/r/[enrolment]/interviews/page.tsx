import { ButtonLink } from '@reshelve/ui/button';
import { type InterviewPhase, phaseOf } from '@reshelve/domain/interviews';
import { Page } from '@/components/page';
import { InterviewList } from '@/features/interviews/components/interview-list';
import { interviews } from '@/features/interviews/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function Interviews({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const [all, { programme }] = await Promise.all([
    interviews(enrolment),
    myEnrolment(enrolment, 'returner'),
  ]);
  const now = new Date().toISOString();
  const of = (phase: InterviewPhase) =>
    all.filter((one) => phaseOf({ ...one, open: one.application.outcome === null }, now) === phase);
  const shown = { enrolment, timeZone: programme.timeZone };
  return (
    <Page
      title="Interviews"
      lead="What is coming, what to prepare, and what to do straight afterwards."
      actions={
        <ButtonLink href={`/r/${enrolment}/calendar`} variant="secondary">
          Into your own calendar
        </ButtonLink>
      }
    >
      <InterviewList
        {...shown}
        title="Coming up"
        interviews={of('ahead')}
        phase="ahead"
        empty={
          <p className="max-w-prose text-muted">
            None at the moment. When an invitation comes,{' '}
            <a className="link" href={`/r/${enrolment}/applications`}>
              open its application
            </a>{' '}
            and add the interview there.
          </p>
        }
      />
      <InterviewList
        {...shown}
        title="Just behind you"
        lead="While it is fresh: a few notes, and a thank-you note."
        interviews={of('fresh').reverse()}
        phase="fresh"
      />
      <InterviewList
        {...shown}
        title="Not taking place"
        lead="Their applications have ended since. They have left your calendar, too."
        interviews={of('off')}
        phase="off"
      />
      <InterviewList {...shown} title="Past" interviews={of('past').reverse()} phase="past" />
    </Page>
  );
}
