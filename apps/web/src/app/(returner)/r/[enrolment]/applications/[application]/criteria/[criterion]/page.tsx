import { notFound } from 'next/navigation';
import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { application, pathOf } from '@/features/applications/loaders';
import { criterionKindOptions } from '@/features/applications/options';
import { keepAsExample } from '@/features/evidence/actions';
import { FittingExamples } from '@/features/evidence/components/fitting-examples';
import { changeCriterion, removeCriterion } from '@/features/evidence/criteria-actions';
import { fitting } from '@/features/evidence/loaders';
import { answersFailedSubmit } from '@/lib/failed-submit';

const doneMessages = {
  criterion: 'Saved.',
  used: 'It serves this criterion now.',
  copied: 'It serves this criterion now, and its words stand in the evidence.',
  unused: 'It no longer stands beside this criterion. It is still in your bank.',
};

const strengths = [
  {
    value: 'strong',
    label: 'Strong',
    hint: 'A concrete example with a result; a stranger would be convinced.',
  },
  { value: 'fair', label: 'Fair', hint: 'It shows it, but not quite at their level, or long ago.' },
  { value: 'thin', label: 'Thin', hint: 'A beginning: something near it, a course, good will.' },
  { value: '', label: 'I cannot say yet' },
];

export default async function EditCriterion({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; application: string; criterion: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment, application: id, criterion: criterionId }, { done }] = await Promise.all([
    params,
    searchParams,
  ]);
  const now = await application(enrolment, id);
  const criterion = now.criteria.find((one) => one.id === criterionId) ?? notFound();
  const [examples, failed] = await Promise.all([
    fitting(enrolment, criterionId),
    answersFailedSubmit(),
  ]);
  const { kind, text, evidence, strength } = criterion;
  const place = { enrolment, application: id, criterion: criterionId };
  return (
    <Page
      title="Evidence"
      heading={text}
      caption={`${now.title}, ${now.employer}`}
      back={{ href: `${pathOf(enrolment, id)}#criteria`, label: 'Back to the application' }}
      done={doneMessage(done, doneMessages)}
    >
      <Form
        action={changeCriterion.bind(null, enrolment, id, criterionId)}
        values={{ kind, text, evidence, strength: strength ?? '' }}
        label="Evidence"
      >
        <TextAreaField
          name="evidence"
          label="What shows that you meet it?"
          hint="One example is enough: where it was, what you did, what came of it. Work before the break counts, and so do volunteering, courses and shadowing since."
          rows={8}
          optional
        />
        <RadioField name="strength" label="How strong is it?" choices={strengths} />
        <TextField name="text" label="The criterion" />
        <RadioField name="kind" label="Kind" choices={criterionKindOptions} inline />
        <ButtonRow>
          <SubmitButton>Save</SubmitButton>
          <SubmitButton name="then" value="stay" variant="secondary">
            Save and stay here
          </SubmitButton>
        </ButtonRow>
      </Form>
      <FittingExamples place={place} examples={examples} />
      {evidence && (
        <Details summary="Keep this evidence as an example, for others like it" open={failed}>
          <Form
            action={keepAsExample.bind(null, place)}
            label="Keep as an example"
            scope="keep"
            creates
          >
            <TextField
              name="title"
              label="What shall it be called?"
              hint="A few words that you will recognise."
            />
            <SubmitButton variant="secondary">Put it into the bank</SubmitButton>
          </Form>
        </Details>
      )}
      <Card title="Does it not belong here?">
        <p>Taken out, its evidence goes with it. Examples stay in your bank.</p>
        <Form
          action={removeCriterion.bind(null, enrolment, id, criterionId)}
          label="Take the criterion out"
        >
          <SubmitButton variant="secondary">Take it out</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}
