import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Page } from '@/components/page';
import { DebriefTabs } from '@/features/debriefs/components/debrief-tabs';
import { FeedbackList } from '@/features/debriefs/components/feedback-list';
import { feedbackRequests, pathOf } from '@/features/debriefs/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function FeedbackRequests({
  params,
}: {
  params: Promise<{ enrolment: string }>;
}) {
  const { enrolment } = await params;
  const [all, { programme }] = await Promise.all([
    feedbackRequests(enrolment),
    myEnrolment(enrolment, 'returner'),
  ]);
  return (
    <Page title="Feedback requests" lead="What you asked employers, and what they said.">
      <DebriefTabs enrolment={enrolment} current="requests" />
      {all.length === 0 ? (
        <EmptyState
          title="No requests yet"
          action={
            <ButtonLink href={pathOf(enrolment)} variant="secondary">
              To your debriefs
            </ButtonLink>
          }
        >
          <p>Each debrief has an e-mail ready that asks for feedback, kindly and in few words.</p>
        </EmptyState>
      ) : (
        <FeedbackList enrolment={enrolment} requests={all} timeZone={programme.timeZone} />
      )}
    </Page>
  );
}
