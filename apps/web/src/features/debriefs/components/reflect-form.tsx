import { SubmitButton } from '@reshelve/ui/submit-button';
import { LESSON_DUE_LABELS, LESSON_DUES } from '@reshelve/domain/lessons';
import { RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { reflect } from '../actions';
import type { Debrief } from '../loaders';
import { Onward } from './locate-form';

export const dueChoices = LESSON_DUES.map((due) => ({ value: due, label: LESSON_DUE_LABELS[due] }));

/** The reflection and its lessons in one form, so that adding a lesson loses no half sentence. */
export function ReflectForm({ enrolment, debrief }: { enrolment: string; debrief: Debrief }) {
  const { wentWell, wasHard, wouldDoDifferent, lessons } = debrief;
  return (
    <Form
      action={reflect.bind(null, enrolment, debrief.id)}
      values={{ wentWell, wasHard, wouldDoDifferent, 'lessons.0.due': 'next_application' }}
      revision={debrief.revision}
      creates
    >
      <TextAreaField
        name="wentWell"
        label="What went well?"
        hint="Begin here. An answer you were pleased with, a form sent in time, that you dared to."
        optional
      />
      <TextAreaField name="wasHard" label="What was hard?" optional />
      <TextAreaField
        name="wouldDoDifferent"
        label="What would you do differently?"
        hint="Only what is in your hands."
        optional
      />
      <section
        id="lessons"
        aria-labelledby="lessons-title"
        className="space-y-5 rounded-lg border border-line bg-sheet p-5 shadow-sheet sm:p-6"
      >
        <div className="space-y-2">
          <h2 id="lessons-title" className="text-xl">
            Lessons to take along
          </h2>
          <p className="max-w-prose text-muted">
            One change, small enough to do. It comes back to you when it is due: with your next
            application, or before your next interview. Your mentor sees lessons only if you share
            your search.
          </p>
        </div>
        <TextAreaField
          name="lessons.0.text"
          label="A lesson"
          hint="For example: “Answer each essential criterion under its own heading.”"
          rows={2}
          optional
        />
        <RadioField name="lessons.0.due" label="When should it come back?" choices={dueChoices} />
        <SubmitButton name="then" value="lesson" variant="secondary">
          Add this lesson
        </SubmitButton>
        {lessons.length > 0 && (
          <ul className="divide-y divide-line border-t border-line">
            {lessons.map((lesson) => (
              <li
                key={lesson.id}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3"
              >
                <div className="min-w-0">
                  <p className="words">{lesson.text}</p>
                  <p className="text-sm text-muted">{LESSON_DUE_LABELS[lesson.due]}</p>
                </div>
                <SubmitButton name="then" value={`remove:${lesson.id}`} variant="quiet">
                  Take out<span className="sr-only"> “{lesson.text}”</span>
                </SubmitButton>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Onward />
    </Form>
  );
}
