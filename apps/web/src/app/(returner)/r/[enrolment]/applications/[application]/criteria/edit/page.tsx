import { SubmitButton } from '@reshelve/ui/submit-button';
import { CORRECTIONS, type Correction } from '@reshelve/domain/criteria';
import { SelectField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { application, pathOf } from '@/features/applications/loaders';
import { criterionKindOptions } from '@/features/applications/options';
import { correctCriteria } from '@/features/evidence/criteria-actions';

const doneMessages = { read: 'These are the lines that were read. They are saved.' };

const labels: Record<Correction, string> = {
  keep: 'Keep it',
  join: 'Join it to the line before',
  remove: 'Take it out',
};
const corrections = CORRECTIONS.map((value) => ({ value, label: labels[value] }));

export default async function CorrectCriteria({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; application: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment, application: id }, { done }] = await Promise.all([params, searchParams]);
  const { title, employer, criteria, revision } = await application(enrolment, id);
  const here = pathOf(enrolment, id);
  return (
    <Page
      title="Put the lines right"
      caption={`${title}, ${employer}`}
      back={{ href: here, label: 'Back to the application' }}
      done={doneMessage(done, doneMessages)}
    >
      <p className="max-w-prose">
        Are they as the employer means them?{' '}
        <a className="link" href={`${here}#criteria`}>
          Then go on to your evidence
        </a>
        . What is joined keeps its evidence; what is taken out loses it.
      </p>
      <Form
        action={correctCriteria.bind(null, enrolment, id)}
        revision={revision}
        label="The lines"
        values={Object.fromEntries(
          criteria.flatMap(({ kind, text }, index) => [
            [`criteria.${String(index)}.kind`, kind],
            [`criteria.${String(index)}.text`, text],
            [`criteria.${String(index)}.then`, 'keep'],
          ]),
        )}
      >
        <ol className="divide-y divide-line">
          {criteria.map((criterion, index) => {
            const field = (name: string) => `criteria.${String(index)}.${name}`;
            const line = String(index + 1);
            return (
              <li key={criterion.id} className="space-y-3 py-5">
                <input type="hidden" name="id" value={criterion.id} />
                <TextAreaField name={field('text')} label={`Line ${line}`} rows={2} />
                <div className="grid grid-cols-2 items-end gap-3">
                  <SelectField
                    name={field('kind')}
                    label={`Line ${line} is`}
                    options={criterionKindOptions}
                  />
                  <SelectField
                    name={field('then')}
                    label={`What to do with line ${line}`}
                    options={corrections}
                  />
                </div>
              </li>
            );
          })}
        </ol>
        <SubmitButton>Save the lines</SubmitButton>
      </Form>
    </Page>
  );
}
