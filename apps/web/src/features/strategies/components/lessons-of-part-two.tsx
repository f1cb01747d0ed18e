import { LESSON_DUE_LABELS } from '@reshelve/domain/lessons';
import { Tag } from '@reshelve/ui/tag';
import type { Strategy } from '../loaders';

/** The lessons of the debriefs: they come into the second part by themselves. */
export function LessonsOfPartTwo({
  enrolment,
  lessons,
}: {
  enrolment: string;
  lessons: Strategy['lessons'];
}) {
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
          <ul className="max-w-prose divide-y divide-line">
            {lessons.map((lesson) => (
              <li key={lesson.id} className="space-y-1 py-3 first:pt-0">
                <p className="words">{lesson.text}</p>
                <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
                  <Tag tone={lesson.state === 'taken_up' ? 'green' : 'plain'}>
                    {lesson.state === 'taken_up' ? 'Taken up' : LESSON_DUE_LABELS[lesson.due]}
                  </Tag>
                  <span>
                    from {lesson.title}, {lesson.employer}
                  </span>
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a className="link" href={`/r/${enrolment}/lessons`}>
              Look after your lessons
            </a>
          </p>
        </>
      )}
    </section>
  );
}
