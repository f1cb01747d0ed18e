import { LESSON_DUE_LABELS } from '@reshelve/domain/lessons';
import { Details } from '@reshelve/ui/details';
import type { Strategy } from '../loaders';

type Lessons = Strategy['lessons'];

/** The lessons of the debriefs: they come into the second part by themselves. */
export function LessonsOfPartTwo({ enrolment, lessons }: { enrolment: string; lessons: Lessons }) {
  const open = lessons.filter(({ state }) => state === 'open');
  const takenUp = lessons.filter(({ state }) => state === 'taken_up');
  return (
    <section aria-labelledby="lessons" className="space-y-3 border-t border-line pt-4">
      <h3 id="lessons" className="text-lg">
        Lessons from your debriefs
      </h3>
      {lessons.length === 0 ? (
        <p className="max-w-prose text-muted">
          There are none yet. When you debrief an application, the lessons you decide on come here
          by themselves.
        </p>
      ) : (
        <>
          {open.length > 0 ? (
            <List lessons={open} />
          ) : (
            <p className="max-w-prose">You have taken up every lesson so far.</p>
          )}
          {takenUp.length > 0 && (
            <Details summary={`Taken up already (${String(takenUp.length)})`}>
              <List lessons={takenUp} />
            </Details>
          )}
          <p>
            <a
              className="link inline-flex min-h-target items-center"
              href={`/r/${enrolment}/lessons`}
            >
              Look after your lessons
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function List({ lessons }: { lessons: Lessons }) {
  return (
    <ul className="max-w-prose divide-y divide-line">
      {lessons.map((lesson) => (
        <li key={lesson.id} className="space-y-1 py-3 first:pt-0">
          <p className="words">{lesson.text}</p>
          <p className="text-sm text-muted">
            {lesson.state === 'open' && `${LESSON_DUE_LABELS[lesson.due]}. `}
            From {lesson.title}, {lesson.employer}
          </p>
        </li>
      ))}
    </ul>
  );
}
