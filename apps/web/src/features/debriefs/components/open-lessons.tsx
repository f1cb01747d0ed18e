import { Callout } from '@reshelve/ui/callout';
import type { LessonDue } from '@reshelve/domain/lessons';
import { lessons, lessonsPath } from '../loaders';

const TITLES: Readonly<Record<LessonDue, string>> = {
  next_application: 'What you wanted to do this time',
  next_interview: 'Before the interview: what you wanted to do this time',
};

/** The open lessons that are due now; nothing where there are none. */
export async function OpenLessons({ enrolment, due }: { enrolment: string; due: LessonDue }) {
  const open = await lessons(enrolment, { state: 'open', due });
  if (open.length === 0) return null;
  return (
    <Callout tone="green" title={TITLES[due]}>
      <ul className="list-disc space-y-1 pl-5">
        {open.map((lesson) => (
          <li key={lesson.id}>
            <span className="words">{lesson.text}</span>{' '}
            <span className="text-sm text-muted">
              (learnt from {lesson.learntFrom.title}, {lesson.learntFrom.employer})
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a className="link" href={lessonsPath(enrolment)}>
          Your lessons
        </a>
      </p>
    </Callout>
  );
}
