import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { LESSON_DUE_LABELS, LESSON_DUES } from '@reshelve/domain/lessons';
import { Form } from '@/components/form';
import { settleLesson } from '../lesson-actions';
import { type Lesson, lessonsPath, pathOf } from '../loaders';

interface Props {
  enrolment: string;
  lessons: readonly Lesson[];
}

function From({ enrolment, lesson }: { enrolment: string; lesson: Lesson }) {
  return (
    <a className="link" href={pathOf(enrolment, lesson.debriefId)}>
      {lesson.learntFrom.title}, {lesson.learntFrom.employer}
    </a>
  );
}

/** The open ones, by when they are due, each with what can be done about it. */
export function OpenLessonLists({ enrolment, lessons }: Props) {
  return LESSON_DUES.map((due) => {
    const here = lessons.filter((lesson) => lesson.due === due);
    if (here.length === 0) return null;
    return (
      <Card key={due} title={LESSON_DUE_LABELS[due]}>
        <ul className="divide-y divide-line">
          {here.map((lesson) => (
            <li key={lesson.id} className="space-y-2 py-4 first:pt-0 last:pb-0">
              <p className="words">{lesson.text}</p>
              <p className="text-sm text-muted">
                Learnt from <From enrolment={enrolment} lesson={lesson} />
              </p>
              <Form
                action={settleLesson.bind(null, enrolment, lesson.id)}
                label={lesson.text}
                scope={lesson.id}
              >
                <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
                  <SubmitButton name="state" value="taken_up" variant="secondary">
                    I have taken it up
                  </SubmitButton>
                  <a
                    className="link inline-block py-2"
                    href={`${lessonsPath(enrolment)}/${lesson.id}`}
                  >
                    Change<span className="sr-only"> “{lesson.text}”</span>
                  </a>
                  <SubmitButton name="state" value="let_go" variant="quiet">
                    Let it go
                  </SubmitButton>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      </Card>
    );
  });
}

/** Settled ones, tucked away. */
export function SettledLessons({
  enrolment,
  lessons,
  summary,
}: Props & { summary: (count: number) => string }) {
  if (lessons.length === 0) return null;
  return (
    <Details summary={summary(lessons.length)}>
      <ul className="divide-y divide-line">
        {lessons.map((lesson) => (
          <li key={lesson.id} className="space-y-1 py-3 first:pt-0">
            <p className="words">{lesson.text}</p>
            <p className="text-sm text-muted">
              Learnt from <From enrolment={enrolment} lesson={lesson} />
              {lesson.takenUpIn && `. Taken up in ${lesson.takenUpIn.title}`}
            </p>
            <Form
              action={settleLesson.bind(null, enrolment, lesson.id)}
              label={lesson.text}
              scope={lesson.id}
            >
              <SubmitButton name="state" value="open" variant="quiet">
                Open it again
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Details>
  );
}
