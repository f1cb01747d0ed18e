import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { application, pathOf } from '@/features/applications/loaders';
import { OpenLessons } from '@/features/debriefs/components/open-lessons';
import { addInterview } from '@/features/interviews/actions';
import { InterviewFields } from '@/features/interviews/components/interview-fields';
import { myEnrolment } from '@/features/session/loaders';

export default async function NewInterview({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const [now, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  return (
    <Page
      title="Add an interview"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <OpenLessons enrolment={enrolment} due="next_interview" />
      <Form
        action={addInterview.bind(null, enrolment, id)}
        values={{
          round: now.stage === 'final_interview' ? 'final_interview' : 'first_round',
          timeZone: programme.timeZone,
          minutes: '60',
        }}
        creates
      >
        <InterviewFields timeZone={programme.timeZone} />
        <SubmitButton>Save the interview</SubmitButton>
      </Form>
    </Page>
  );
}
