import { todayIn } from '@reshelve/domain/dates';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Day } from '@/components/dates';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { myEnrolment } from '@/features/session/loaders';
import { chooseGoal } from '@/features/today/actions';
import { Learning } from '@/features/today/components/learning';
import { week } from '@/features/today/loaders';

const doneMessages = { learnt: 'Noted.', forgotten: 'It is taken out.' };

export default async function Goal({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const [{ programme }, here] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    week(enrolment),
  ]);
  const start = here.chosen ?? here.before ?? { applications: 1, contacts: 1, learning: 1 };
  const number = { inputMode: 'numeric', width: 'short' } as const;
  return (
    <Page
      title="Your week"
      back={{ href: `/r/${enrolment}`, label: 'Back to today' }}
      lead={
        <>
          The week from <Day date={here.week} />. Small is good, and it can be changed on any day;
          what does not get done is simply not done.
        </>
      }
      done={doneMessage((await searchParams).done, doneMessages)}
    >
      <Form
        action={chooseGoal.bind(null, enrolment)}
        label="This week’s goal"
        values={{
          applications: String(start.applications),
          contacts: String(start.contacts),
          learning: String(start.learning),
        }}
      >
        <TextField
          {...number}
          name="applications"
          label="Applications to send"
          hint="0 leaves it out. A good one is worth more than three."
        />
        <TextField
          {...number}
          name="contacts"
          label="People to be in touch with"
          hint="A message counts. So does a coffee."
        />
        <TextField {...number} name="learning" label="Things to learn" />
        <SubmitButton>Save my week</SubmitButton>
      </Form>
      <section className="space-y-4">
        <h2 className="text-2xl">Learnt this week</h2>
        <Learning
          enrolment={enrolment}
          entries={here.learning}
          today={todayIn(programme.timeZone, new Date().toISOString())}
        />
      </section>
    </Page>
  );
}
