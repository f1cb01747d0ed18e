import { notFound } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, SelectField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { readQuery } from '@/features/applications/list-query';
import { applications } from '@/features/applications/loaders';
import { dueChoices } from '@/features/debriefs/components/reflect-form';
import { changeLesson, removeLesson } from '@/features/debriefs/lesson-actions';
import { lessons, lessonsPath } from '@/features/debriefs/loaders';

export default async function LessonPage({
  params,
}: {
  params: Promise<{ enrolment: string; lesson: string }>;
}) {
  const { enrolment, lesson: id } = await params;
  const [all, { items }] = await Promise.all([
    lessons(enrolment),
    applications(enrolment, readQuery({ show: 'all' })),
  ]);
  const lesson = all.find((one) => one.id === id);
  if (!lesson) notFound();
  const from = lesson.learntFrom.id;
  return (
    <Page
      title="Change a lesson"
      caption={`Learnt from ${lesson.learntFrom.title}, ${lesson.learntFrom.employer}`}
      back={{ href: lessonsPath(enrolment), label: 'Back to your lessons' }}
    >
      <Form
        action={changeLesson.bind(null, enrolment, id)}
        values={{ text: lesson.text, due: lesson.due }}
        label="The lesson"
      >
        <TextAreaField name="text" label="The lesson" rows={2} />
        <RadioField name="due" label="When should it come back?" choices={dueChoices} />
        {lesson.state === 'open' && (
          <SelectField
            name="takenUpInApplicationId"
            label="Have you taken it up in an application?"
            empty="Not yet"
            options={items
              .filter((one) => one.id !== from)
              .map((one) => ({ value: one.id, label: `${one.title}, ${one.employer}` }))}
            optional
          />
        )}
        <SubmitButton>Save the lesson</SubmitButton>
      </Form>
      <Form action={removeLesson.bind(null, enrolment, id)} label="Delete" scope="delete">
        <SubmitButton variant="quiet">Delete this lesson</SubmitButton>
      </Form>
    </Page>
  );
}
