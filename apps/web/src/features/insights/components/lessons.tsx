import { DataTable } from '@reshelve/ui/data-table';
import { LESSON_STATE_LABELS } from '@reshelve/domain/lessons';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import { type Counted, type Search, type SearchLesson } from '../loaders';
import { Section } from './section';

/** Which lessons were taken up, and in which application. */
export function Lessons({ enrolment, search }: { enrolment: string; search: Search }) {
  const { lessons } = search;
  if (lessons.length === 0) return null;
  const found = new Map(search.applications.map((application) => [application.id, application]));
  const count = (state: SearchLesson['state']) =>
    lessons.filter((lesson) => lesson.state === state).length;
  const link = (id: string | null) => {
    const application = id === null ? undefined : found.get(id);
    return application ? (
      <a className="link" href={`/r/${enrolment}/applications/${application.id}`}>
        {application.title}, {application.employer}
      </a>
    ) : (
      '–'
    );
  };
  const came = (id: string | null) => {
    const application = id === null ? undefined : found.get(id);
    return application ? whereTo(application) : '–';
  };
  return (
    <Section
      id="lessons"
      title="What you learnt, and took up"
      lead={`${String(count('taken_up'))} of ${String(lessons.length)} taken up, ${String(count('open'))} open, ${String(count('let_go'))} let go.`}
    >
      <DataTable
        caption="Lessons and where they were taken up"
        captionHidden
        rows={lessons}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'Lesson',
            cell: ({ id, text }) => (
              <a className="link" href={`/r/${enrolment}/lessons/${id}`}>
                {text}
              </a>
            ),
          },
          { header: 'Learnt from', cell: ({ fromId }) => link(fromId) },
          { header: 'State', cell: ({ state }) => LESSON_STATE_LABELS[state] },
          { header: 'Taken up in', cell: ({ takenUpInId }) => link(takenUpInId) },
          { header: 'Which came to', cell: ({ takenUpInId }) => came(takenUpInId) },
        ]}
      />
    </Section>
  );
}

const whereTo = ({ furthest, outcome }: Counted) =>
  outcome === null
    ? `${STAGE_LABELS[furthest]}, open`
    : `${STAGE_LABELS[furthest]}; ${OUTCOME_LABELS[outcome].toLowerCase()}`;
