import { LESSON_DUE_LABELS, LESSON_STATE_LABELS } from '@reshelve/domain/lessons';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import { DataTable } from '@reshelve/ui/data-table';
import { Details } from '@reshelve/ui/details';
import { Tag } from '@reshelve/ui/tag';
import { Day } from '@/components/dates';
import type { Returner } from '../loaders';

type Search = NonNullable<Returner['search']>;

/** The applications and lessons of a returner who shares them; what is over is folded away. */
export function SharedSearch({ name, search }: { name: string; search: Search }) {
  const open = search.applications.filter(({ outcome }) => outcome === null);
  const ended = search.applications.filter(({ outcome }) => outcome !== null);
  const ahead = search.lessons.filter(({ state }) => state === 'open');
  const settled = search.lessons.filter(({ state }) => state !== 'open');
  return (
    <>
      <section aria-labelledby="applications" className="space-y-4">
        <h2 id="applications" className="text-2xl">
          Applications
        </h2>
        {open.length > 0 ? (
          <Applications caption={`Open applications of ${name}`} applications={open} />
        ) : (
          <p className="text-muted">None is open at the moment.</p>
        )}
        {ended.length > 0 && (
          <Details summary={`Ended (${String(ended.length)})`}>
            <Applications caption={`Ended applications of ${name}`} applications={ended} />
          </Details>
        )}
      </section>
      <section aria-labelledby="lessons" className="space-y-4">
        <h2 id="lessons" className="text-2xl">
          Lessons
        </h2>
        {ahead.length > 0 ? (
          <Lessons lessons={ahead} />
        ) : (
          <p className="text-muted">None is open at the moment. Lessons come from debriefs.</p>
        )}
        {settled.length > 0 && (
          <Details summary={`Settled (${String(settled.length)})`}>
            <Lessons lessons={settled} />
          </Details>
        )}
      </section>
    </>
  );
}

function Applications({
  caption,
  applications,
}: {
  caption: string;
  applications: Search['applications'];
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={applications}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Post', cell: ({ title }) => title },
        { header: 'Employer', cell: ({ employer }) => employer },
        {
          header: 'Stands at',
          cell: ({ stage, outcome }) => (
            <Tag tone={outcome ? 'plain' : 'green'}>
              {outcome ? OUTCOME_LABELS[outcome] : STAGE_LABELS[stage]}
            </Tag>
          ),
        },
        {
          header: 'Applied',
          cell: ({ appliedOn }) => (appliedOn ? <Day date={appliedOn} /> : 'Not yet'),
        },
        {
          header: 'Since',
          cell: ({ endedOn, stageSince }) => <Day date={endedOn ?? stageSince} />,
        },
      ]}
    />
  );
}

function Lessons({ lessons }: { lessons: Search['lessons'] }) {
  return (
    <ul className="max-w-prose divide-y divide-line">
      {lessons.map((lesson) => (
        <li key={lesson.id} className="space-y-1 py-3">
          <p className="words">{lesson.text}</p>
          <p className="text-sm text-muted">
            {lesson.state === 'open'
              ? LESSON_DUE_LABELS[lesson.due]
              : LESSON_STATE_LABELS[lesson.state]}
          </p>
        </li>
      ))}
    </ul>
  );
}
