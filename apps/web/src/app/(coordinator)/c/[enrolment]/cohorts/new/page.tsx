import { Page } from '@/components/page';
import { CohortForm } from '@/features/programmes/components/cohort-form';

export default async function NewCohort({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  return (
    <Page title="Add a cohort" back={{ href: `/c/${enrolment}`, label: 'Your cohorts' }}>
      <CohortForm enrolment={enrolment} />
    </Page>
  );
}
