import { redirect } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { todayIn } from '@reshelve/domain/dates';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import { DateField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { reopenApplication } from '@/features/applications/actions';
import { application, pathOf } from '@/features/applications/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function ReopenApplication({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const [now, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  if (!now.outcome) redirect(pathOf(enrolment, id));
  const today = todayIn(programme.timeZone, new Date().toISOString());
  return (
    <Page
      title="Open it again"
      caption={`${now.title}, ${now.employer}`}
      lead={`It goes on at “${STAGE_LABELS[now.stage]}”. If it never ended, correct that entry in the history instead.`}
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <Form
        action={reopenApplication.bind(null, enrolment, id)}
        values={{ occurredOn: today }}
        creates
      >
        <DateField name="occurredOn" label="On which day?" max={today} />
        <TextAreaField
          name="note"
          label="Note"
          hint="Such as: their first choice said no."
          rows={3}
          optional
        />
        <SubmitButton>Open it again</SubmitButton>
      </Form>
    </Page>
  );
}
