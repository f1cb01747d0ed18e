import { Card } from '@reshelve/ui/card';
import { Confirm } from '@reshelve/ui/confirm';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { eraseEverything } from '@/features/my-data/actions';
import { type ErasureStatement, erasureStatement, pathOf } from '@/features/my-data/loaders';

const list = new Intl.ListFormat('en-GB');

const names: Record<ErasureStatement['counts'][number]['kind'], readonly [string, string]> = {
  application: ['application', 'applications'],
  interview: ['interview', 'interviews'],
  debrief: ['debrief', 'debriefs'],
  lesson: ['lesson', 'lessons'],
  'strategy-version': ['version of your strategy', 'versions of your strategy'],
  material: ['CV, letter or other material', 'CVs, letters and other materials'],
  review: ['review', 'reviews'],
  example: ['example in your evidence bank', 'examples in your evidence bank'],
  contact: ['contact', 'contacts'],
};

export default async function EraseEverything({
  params,
}: {
  params: Promise<{ enrolment: string }>;
}) {
  const { enrolment } = await params;
  const { programme, counts, accountToo } = await erasureStatement(enrolment);
  const there = counts.filter(({ count }) => count > 0);
  const here = pathOf(enrolment);
  return (
    <Page title="Have everything erased" back={{ href: here, label: 'Back to your data' }}>
      <Card title="What goes">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          <li>
            Everything that you wrote or kept in {programme}
            {there.length > 0 && (
              <>
                :{' '}
                {list.format(
                  there.map(
                    ({ kind, count }) => `${String(count)} ${names[kind][count === 1 ? 0 : 1]}`,
                  ),
                )}
                , and all that belongs to them
              </>
            )}
            .
          </li>
          <li>Your strategy, your reminders, your calendar addresses, your archives, your news.</li>
          <li>What your mentor wrote to you in reviews, and your pairing.</li>
          <li>Your place in the programme and in your cohort.</li>
          {accountToo ? (
            <li>Your account: your name, your e-mail address, your password.</li>
          ) : (
            <li>Your account stays, because you have another place on Reshelve with it.</li>
          )}
        </ul>
      </Card>
      <Card title="What stays">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          <li>
            Figures about whole cohorts that were written down before, such as a report. They name
            nobody, and nobody can be worked out from them. From now on you are counted nowhere.
          </li>
          <li>
            Reshelve’s record of what was done and when, this erasure included: kinds of deed, dates
            and numbers, without a name and without a word of yours.
          </li>
          <li>
            The installation’s backups, until they are overwritten. Ask your programme how long that
            takes.
          </li>
        </ul>
      </Card>
      <p className="max-w-prose">
        If you would like to keep a copy,{' '}
        <a className="link" href={here}>
          take an archive with you first
        </a>
        .
      </p>
      <Form action={eraseEverything.bind(null, enrolment)} label="Erase everything">
        <Confirm title="This cannot be undone" confirm="Erase everything of mine" cancelHref={here}>
          <p>It begins at once and is done within the hour, as a rule within seconds.</p>
          <TextField
            name="password"
            type="password"
            label="Your password"
            hint="So that nobody else can do this for you."
            autoComplete="current-password"
            width="medium"
          />
        </Confirm>
      </Form>
    </Page>
  );
}
