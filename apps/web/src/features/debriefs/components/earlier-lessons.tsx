import { Details } from '@reshelve/ui/details';
import { LESSON_DUE_LABELS } from '@reshelve/domain/lessons';
import type { Lesson } from '../loaders';

/** What earlier debriefs taught and is still open: it need not be learnt twice. */
export function EarlierLessons({ lessons }: { lessons: readonly Lesson[] }) {
  if (lessons.length === 0) return null;
  const count = lessons.length === 1 ? 'one lesson' : `${String(lessons.length)} lessons`;
  return (
    <Details summary={`You have ${count} from earlier debriefs`}>
      <LessonList lessons={lessons} />
    </Details>
  );
}

/** Lessons to read, each with where it comes from. */
export function LessonList({ lessons }: { lessons: readonly Lesson[] }) {
  return (
    <ul className="space-y-3">
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <p className="words">{lesson.text}</p>
          <p className="text-sm text-muted">
            {LESSON_DUE_LABELS[lesson.due]}. From {lesson.learntFrom.title},{' '}
            {lesson.learntFrom.employer}
          </p>
        </li>
      ))}
    </ul>
  );
}
