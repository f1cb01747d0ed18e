import { DataTable } from '@reshelve/ui/data-table';
import { isInSlice, sliceFrom } from '@reshelve/domain/search-slices';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import { Day } from '@/components/dates';
import { Page } from '@/components/page';
import { insightsPath, search as load } from '@/features/insights/loaders';
import { sliceWords } from '@/features/insights/slice-words';

export default async function BehindAFigurePage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ enrolment }, given] = await Promise.all([params, searchParams]);
  const { applications, today } = await load(enrolment);
  const slice = sliceFrom(given);
  const those = applications.filter((fact) => isInSlice(fact, slice, today)).toReversed();
  const words = sliceWords(slice, applications);
  return (
    <Page
      title="The applications behind the figure"
      caption={those.length === 1 ? '1 application' : `${String(those.length)} applications`}
      lead={words}
      back={{ href: insightsPath(enrolment), label: 'Back to insights' }}
    >
      {those.length === 0 ? (
        <p>None of your applications is behind this figure today.</p>
      ) : (
        <DataTable
          caption={words}
          captionHidden
          rows={those}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Application',
              cell: ({ id, title }) => (
                <a className="link" href={`/r/${enrolment}/applications/${id}`}>
                  {title}
                </a>
              ),
            },
            { header: 'Employer', cell: ({ employer }) => employer },
            {
              header: 'Sent',
              cell: ({ reached: { applied } }) => (applied ? <Day date={applied} /> : '–'),
            },
            { header: 'Came as far as', cell: ({ furthest }) => STAGE_LABELS[furthest] },
            {
              header: 'How it ended',
              cell: ({ outcome }) => (outcome ? OUTCOME_LABELS[outcome] : 'Open'),
            },
          ]}
        />
      )}
    </Page>
  );
}
