import { Day } from '@/components/dates';
import { Page } from '@/components/page';
import { AtAGlance } from '@/features/dashboard/components/at-a-glance';
import { ProgressTable } from '@/features/dashboard/components/progress-table';
import { Statistics } from '@/features/dashboard/components/statistics';
import { cohortDashboard } from '@/features/dashboard/loaders';

export default async function Cohort({
  params,
}: {
  params: Promise<{ enrolment: string; cohort: string }>;
}) {
  const { enrolment, cohort: id } = await params;
  const { cohort, participation, progress, statistics } = await cohortDashboard(enrolment, id);
  const home = `/c/${enrolment}`;
  return (
    <Page
      title={cohort.name}
      caption="Cohort"
      lead={
        <>
          <Day date={cohort.startsOn} /> to <Day date={cohort.endsOn} />
        </>
      }
      back={{ href: home, label: 'Your cohorts' }}
    >
      <nav aria-label="On this page">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {SECTIONS.map(({ id: section, label }) => (
            <li key={section}>
              <a href={`#${section}`} className="link inline-flex min-h-target items-center">
                {label}
              </a>
            </li>
          ))}
          <li>
            <a href={`${home}/what-you-see`} className="link inline-flex min-h-target items-center">
              What you can see, and what you cannot
            </a>
          </li>
        </ul>
      </nav>
      <AtAGlance home={home} participation={participation} />
      <ProgressTable progress={progress} people={statistics.people} />
      <Statistics statistics={statistics} />
    </Page>
  );
}

const SECTIONS = [
  { id: 'a-hand', label: 'Who may need a hand' },
  { id: 'progress', label: 'Shared progress' },
  { id: 'figures', label: 'Figures' },
] as const;
