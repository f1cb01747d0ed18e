import { redirect } from 'next/navigation';
import { EarlierLessons } from '@/features/debriefs/components/earlier-lessons';
import { ReflectForm } from '@/features/debriefs/components/reflect-form';
import { StepPage } from '@/features/debriefs/components/step-page';
import { debrief, pathOf } from '@/features/debriefs/loaders';
import { NotedThen } from '@/features/interviews/components/noted-then';
import { answersFailedSubmit } from '@/lib/failed-submit';

export default async function Reflect({
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
      step="reflect"
      title="What do you take from it?"
      lead="As much or as little as you like. What you write here stays with you."
      done={done}
    >
      <NotedThen enrolment={enrolment} applicationId={found.application.id} />
      <EarlierLessons lessons={found.earlierLessons} />
      <ReflectForm enrolment={enrolment} debrief={found} />
    </StepPage>
  );
}
