import { redirect } from 'next/navigation';
import { LocateForm } from '@/features/debriefs/components/locate-form';
import { StepPage } from '@/features/debriefs/components/step-page';
import { debrief, pathOf } from '@/features/debriefs/loaders';
import { NotedThen } from '@/features/interviews/components/noted-then';
import { answersFailedSubmit } from '@/lib/failed-submit';

export default async function Locate({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; debrief: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment, debrief: id }, { done }] = await Promise.all([params, searchParams]);
  const found = await debrief(enrolment, id);
  // Not away from words that another tab's acceptance kept from being saved.
  if (found.acceptedAt && !(await answersFailedSubmit())) redirect(pathOf(enrolment, id));
  return (
    <StepPage
      enrolment={enrolment}
      debrief={found}
      step="locate"
      title="Where did it stop?"
      lead="You came as far as you came by your own work. Where it stopped says what to look at, and nothing about your worth."
      done={done}
    >
      <NotedThen enrolment={enrolment} applicationId={found.application.id} />
      <LocateForm enrolment={enrolment} debrief={found} />
    </StepPage>
  );
}
