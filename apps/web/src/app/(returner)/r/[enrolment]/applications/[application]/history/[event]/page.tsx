import { notFound } from 'next/navigation';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { todayIn } from '@reshelve/domain/dates';
import { OUTCOME_LABELS, OUTCOMES, STAGE_LABELS, STAGES } from '@reshelve/domain/stages';
import { Day } from '@/components/dates';
import { DateField, SelectField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { correctEntry } from '@/features/applications/actions';
import { historyOf } from '@/features/applications/history-view';
import { application, pathOf } from '@/features/applications/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function CorrectEntry({
  params,
}: {
  params: Promise<{ enrolment: string; application: string; event: string }>;
}) {
  const { enrolment, application: id, event: eventId } = await params;
  const [now, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  const entry = historyOf(now.events).find((one) => one.id === eventId) ?? notFound();
  const latest = now.events.findLast((e) => e.id === eventId || e.correctsId === eventId);
  const action = correctEntry.bind(null, enrolment, id, eventId);
  return (
    <Page
      title="Correct an entry"
      caption={`${now.title}, ${now.employer}`}
      lead={
        <>
          “{entry.title}”, <Day date={entry.occurredOn} />. What stands there now stays readable in
          the history.
        </>
      }
      back={{ href: `${pathOf(enrolment, id)}#history`, label: 'Back to the application' }}
    >
      {entry.struck ? (
        <Form action={action} creates label="Put the entry back">
          <p>This entry is struck out: it counts as if it had never happened.</p>
          <SubmitButton name="void" value="no">
            Put it back
          </SubmitButton>
        </Form>
      ) : (
        <>
          <Form
            action={action}
            creates
            label="Correct the entry"
            values={{
              stage: latest?.stage ?? '',
              outcome: latest?.outcome ?? '',
              occurredOn: latest?.occurredOn ?? entry.occurredOn,
            }}
          >
            {entry.kind === 'moved' && (
              <SelectField
                name="stage"
                label="Stage"
                options={STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))}
              />
            )}
            {entry.kind === 'ended' && (
              <SelectField
                name="outcome"
                label="How it ended"
                options={OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))}
              />
            )}
            <DateField
              name="occurredOn"
              label="Date"
              max={todayIn(programme.timeZone, new Date().toISOString())}
            />
            <TextAreaField name="note" label="Why" rows={2} optional />
            <SubmitButton>Save the correction</SubmitButton>
          </Form>
          <Card title="Did it never happen?">
            <p>Then strike it out. It stays readable, and counts no more.</p>
            <Form action={action} creates label="Strike the entry out">
              <SubmitButton name="void" value="yes" variant="secondary">
                Strike it out
              </SubmitButton>
            </Form>
          </Card>
        </>
      )}
    </Page>
  );
}
