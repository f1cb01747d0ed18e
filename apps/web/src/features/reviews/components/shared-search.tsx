import { LESSON_DUE_LABELS, LESSON_STATE_LABELS } from '@reshelve/domain/lessons';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import { DataTable } from '@reshelve/ui/data-table';
import { Tag } from '@reshelve/ui/tag';
import { Day } from '@/components/dates';
import type { Returner } from '../loaders';

type Search = NonNullable<Returner['search']>;

/** The applications and lessons of a returner who shares them. */
export function SharedSearch({ name, search }: { name: string; search: Search }) {
  return (
    <>
      <section aria-labelledby="applications" className="space-y-4">
        <h2 id="applications" className="text-2xl">
          Applications
        </h2>
        {search.applications.length === 0 ? (
          <p className="text-muted">{name} has not added any yet.</p>
        ) : (
          <DataTable
            caption={`The applications that ${name} shares with you`}
            captionHidden
            rows={search.applications}
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
        )}
      </section>
      <section aria-labelledby="lessons" className="space-y-4">
        <h2 id="lessons" className="text-2xl">
          Lessons
        </h2>
        {search.lessons.length === 0 ? (
          <p className="text-muted">There are none yet. They come from debriefs.</p>
        ) : (
          <ul className="max-w-prose divide-y divide-line">
            {search.lessons.map((lesson) => (
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
        )}
      </section>
    </>
  );
}
