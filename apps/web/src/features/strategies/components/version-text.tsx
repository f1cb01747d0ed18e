import { LESSON_DUE_LABELS } from '@reshelve/domain/lessons';
import type { changesSince, StrategyPart, StrategyParts } from '@reshelve/domain/strategy';
import { Details } from '@reshelve/ui/details';
import { DiffView } from '@reshelve/ui/diff-view';
import type { Version } from '../loaders';

type Expectations = Pick<Version, 'applicationsPerInterview' | 'interviewsPerOffer'>;

/** The words of one part, or what changed in them. */
export function PartText({
  part,
  version,
  changes,
}: {
  part: StrategyPart;
  version: StrategyParts;
  changes: ReturnType<typeof changesSince> | null;
}) {
  if (changes) return <DiffView parts={changes[part]} />;
  if (version[part] === '') return <p className="text-muted">Nothing is written here yet.</p>;
  return <p className="words max-w-prose">{version[part]}</p>;
}

const count = (n: number, one: string) => `${String(n)} ${n === 1 ? one : `${one}s`}`;

/** What was expected when the version was kept. */
export function KeptExpectations({ version }: { version: Expectations }) {
  const { applicationsPerInterview: applications, interviewsPerOffer: interviews } = version;
  if (applications === null && interviews === null) return null;
  return (
    <p className="max-w-prose text-muted">
      Expected:{' '}
      {[
        applications !== null && `${count(applications, 'application')} for one interview`,
        interviews !== null && `${count(interviews, 'interview')} for one offer`,
      ]
        .filter(Boolean)
        .join(', ')}
      .
    </p>
  );
}

/** The lessons that stood in the second part then. */
export function KeptLessons({ lessons }: { lessons: Version['lessons'] }) {
  if (lessons.length === 0) return null;
  return (
    <Details summary={`Lessons at the time (${String(lessons.length)})`}>
      <ul className="max-w-prose list-disc space-y-1 pl-5">
        {lessons.map((lesson, index) => (
          <li key={index}>
            <span className="words">{lesson.text}</span>{' '}
            <span className="text-muted">
              (
              {lesson.state === 'taken_up'
                ? 'taken up'
                : LESSON_DUE_LABELS[lesson.due].toLowerCase()}
              )
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
