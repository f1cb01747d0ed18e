import { redirect } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { todayIn } from '@reshelve/domain/dates';
import { TRANSITIONS } from '@reshelve/domain/stages';
import { DateField, RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { endApplication } from '@/features/applications/actions';
import { application, pathOf } from '@/features/applications/loaders';
import { outcomeChoices } from '@/features/applications/options';
import { myEnrolment } from '@/features/session/loaders';

export default async function EndApplication({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const [now, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  if (now.outcome) redirect(pathOf(enrolment, id));
  const today = todayIn(programme.timeZone, new Date().toISOString());
  return (
    <Page
      title="How did it end?"
      caption={`${now.title}, ${now.employer}`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <Form
        action={endApplication.bind(null, enrolment, id)}
        values={{ occurredOn: today }}
        creates
      >
        <RadioField
          name="outcome"
          label="What happened?"
          choices={outcomeChoices(TRANSITIONS[now.stage].ends)}
        />
        <DateField
          name="occurredOn"
          label="On which day?"
          hint="The day you heard, or decided."
          max={today}
        />
        <TextAreaField
          name="note"
          label="Note"
          hint="What they said, word for word if you have it. There is no need to make sense of it now."
          rows={4}
          optional
        />
        <SubmitButton>Save how it ended</SubmitButton>
      </Form>
    </Page>
  );
}
