import { SubmitButton } from '@reshelve/ui/submit-button';
import { todayIn } from '@reshelve/domain/dates';
import { isStage, STAGES, TRANSITIONS } from '@reshelve/domain/stages';
import { DateField, RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { moveApplication } from '@/features/applications/actions';
import { application, pathOf } from '@/features/applications/loaders';
import { stageChoices } from '@/features/applications/options';
import { myEnrolment } from '@/features/session/loaders';

export default async function MoveApplication({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; application: string }>;
  searchParams: Promise<{ to?: string | string[]; from?: string }>;
}) {
  const [{ enrolment, application: id }, { to, from }] = await Promise.all([params, searchParams]);
  const [now, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  const board = from === 'board' ? `${pathOf(enrolment)}/board` : null;
  const ended = now.outcome !== null;
  const today = todayIn(programme.timeZone, new Date().toISOString());
  return (
    <Page
      title={ended ? 'Add a step you forgot' : 'Move the application'}
      caption={`${now.title}, ${now.employer}`}
      back={
        board
          ? { href: board, label: 'Back to the board' }
          : { href: pathOf(enrolment, id), label: 'Back to the application' }
      }
    >
      <Form
        action={moveApplication.bind(null, enrolment, id, board)}
        values={{ stage: isStage(to) ? to : '', occurredOn: ended ? '' : today }}
        creates
      >
        <RadioField
          name="stage"
          label={ended ? 'Which stage did it reach?' : 'Where does it stand now?'}
          choices={stageChoices(ended ? STAGES : TRANSITIONS[now.stage].moves)}
        />
        <DateField
          name="occurredOn"
          label="On which day?"
          hint={
            ended
              ? 'Not after the day on which it ended.'
              : 'A day in the past is fine, before other steps too.'
          }
          max={today}
        />
        <TextAreaField name="note" label="Note" rows={3} optional />
        <SubmitButton>{ended ? 'Add the step' : 'Move it'}</SubmitButton>
      </Form>
    </Page>
  );
}
