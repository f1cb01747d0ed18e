import { DataTable, type Column } from '@reshelve/ui/data-table';
import { Details } from '@reshelve/ui/details';
import { LESSON_STATE_LABELS } from '@reshelve/domain/lessons';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import type { Counted, Search, SearchLesson } from '../loaders';
import { Section } from './section';

/** Which lessons were taken up, and in which application; the others on request. */
export function Lessons({ enrolment, search }: { enrolment: string; search: Search }) {
  const { applications, lessons } = search;
  if (lessons.length === 0) return null;
  const found = new Map(applications.map((application) => [application.id, application]));
  const of = (id: string | null) => (id === null ? undefined : found.get(id));
  const link = (application: Counted | undefined) =>
    application ? (
      <a className="link" href={`/r/${enrolment}/applications/${application.id}`}>
        {application.title}, {application.employer}
      </a>
    ) : (
      '–'
    );
  const words: Column<SearchLesson> = {
    header: 'Lesson',
    cell: ({ id, text }) => (
      <a className="link" href={`/r/${enrolment}/lessons/${id}`}>
        {text}
      </a>
    ),
  };
  const from: Column<SearchLesson> = {
    header: 'Learnt from',
    cell: ({ fromId }) => link(of(fromId)),
  };
  const taken = lessons.filter(({ state }) => state === 'taken_up');
  const others = lessons.filter(({ state }) => state !== 'taken_up');
  const open = others.filter(({ state }) => state === 'open').length;
  return (
    <Section
      id="lessons"
      title="What you learnt, and took up"
      lead={`${String(taken.length)} of ${String(lessons.length)} taken up, ${String(open)} open, ${String(others.length - open)} let go.`}
    >
      {taken.length > 0 && (
        <DataTable
          caption="Lessons taken up"
          captionHidden
          rows={taken}
          rowKey={({ id }) => id}
          columns={[
            words,
            from,
            { header: 'Taken up in', cell: ({ takenUpInId }) => link(of(takenUpInId)) },
            { header: 'Which came to', cell: ({ takenUpInId }) => whereTo(of(takenUpInId)) },
          ]}
        />
      )}
      {others.length > 0 && (
        <Details summary={`Open, or let go (${String(others.length)})`}>
          <DataTable
            caption="Lessons open or let go"
            captionHidden
            rows={others}
            rowKey={({ id }) => id}
            columns={[
              words,
              from,
              { header: 'State', cell: ({ state }) => LESSON_STATE_LABELS[state] },
            ]}
          />
        </Details>
      )}
    </Section>
  );
}

function whereTo(application: Counted | undefined): string {
  if (!application) return '–';
  const { furthest, outcome } = application;
  const end = outcome === null ? 'open' : OUTCOME_LABELS[outcome].toLowerCase();
  return `${STAGE_LABELS[furthest]}; ${end}`;
}
