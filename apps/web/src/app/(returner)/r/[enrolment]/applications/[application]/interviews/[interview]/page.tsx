import { notFound } from 'next/navigation';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { localMoment } from '@reshelve/domain/dates';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeInterview, removeInterview } from '@/features/applications/actions';
import { InterviewFields } from '@/features/applications/components/interview-fields';
import { application, pathOf } from '@/features/applications/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function EditInterview({
  params,
}: {
  params: Promise<{ enrolment: string; application: string; interview: string }>;
}) {
  const { enrolment, application: id, interview: interviewId } = await params;
  const [now, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  const interview = now.interviews.find((one) => one.id === interviewId) ?? notFound();
  const { round, format, place, notes } = interview;
  const startsAt = localMoment(interview.startsAt, programme.timeZone);
  return (
    <Page
      title="Change the interview"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <Form
        action={changeInterview.bind(null, enrolment, id, interviewId)}
        values={{ round, format, place, notes, startsAt }}
        label="Change the interview"
      >
        <InterviewFields timeZone={programme.timeZone} />
        <SubmitButton>Save the interview</SubmitButton>
      </Form>
      <Card title="Called off?">
        <p>Its place and notes go with it. To keep them, change the date instead.</p>
        <Form
          action={removeInterview.bind(null, enrolment, id, interviewId)}
          label="Take the interview out"
        >
          <SubmitButton variant="secondary">Take it out</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}
