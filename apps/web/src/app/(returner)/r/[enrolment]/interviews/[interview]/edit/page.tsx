import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { localMoment } from '@reshelve/domain/dates';
import { clockOf } from '@reshelve/domain/zones';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeInterview, removeInterview } from '@/features/interviews/actions';
import { InterviewFields } from '@/features/interviews/components/interview-fields';
import { interview, pathOf } from '@/features/interviews/loaders';

export default async function EditInterview({
  params,
}: {
  params: Promise<{ enrolment: string; interview: string }>;
}) {
  const { enrolment, interview: id } = await params;
  const now = await interview(enrolment, id);
  const { application, round, format, place, link, people, notes, timeZone, minutes } = now;
  return (
    <Page
      title="Change the interview"
      caption={`${application.title}, ${application.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the interview' }}
    >
      <Form
        action={changeInterview.bind(null, enrolment, id)}
        revision={now.revision}
        values={{
          ...{ round, format, place, link, people, notes, timeZone },
          startsAt: localMoment(now.startsAt, timeZone),
          clock: clockOf(now.startsAt, timeZone) ?? '',
          minutes: String(minutes),
        }}
        label="Change the interview"
      >
        <InterviewFields timeZone={timeZone} />
        <SubmitButton>Save the interview</SubmitButton>
      </Form>
      <Card title="Called off?">
        <p>Its checklist and your notes on it go with it. To keep them, change the date instead.</p>
        <Form
          action={removeInterview.bind(null, enrolment, id, application.id)}
          label="Take the interview out"
        >
          <SubmitButton variant="secondary">Take it out</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}
