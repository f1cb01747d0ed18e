import { Page } from '@/components/page';
import { CohortForm } from '@/features/programmes/components/cohort-form';
import { cohort } from '@/features/programmes/loaders';

export default async function EditCohort({
  params,
}: {
  params: Promise<{ enrolment: string; cohort: string }>;
}) {
  const { enrolment, cohort: id } = await params;
  const found = await cohort(enrolment, id);
  return (
    <Page title={`Change ${found.name}`} back={{ href: `/c/${enrolment}`, label: 'Your cohorts' }}>
      <CohortForm enrolment={enrolment} cohort={found} />
    </Page>
  );
}
