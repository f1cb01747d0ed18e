import { redirect } from 'next/navigation';
import { Callout } from '@reshelve/ui/callout';
import { AcceptForm } from '@/features/debriefs/components/accept-form';
import { StepPage } from '@/features/debriefs/components/step-page';
import { debrief, pathOf } from '@/features/debriefs/loaders';
import { answersFailedSubmit } from '@/lib/failed-submit';

export default async function Accept({
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
      step="accept"
      title="Let it rest"
      lead="You have looked at it, and that is enough. It leaves your desk now; your lessons stay."
      done={done}
    >
      {found.locatedAt ? (
        <AcceptForm enrolment={enrolment} debrief={found} />
      ) : (
        <Callout tone="plain" title="One thing first">
          <p>Say where it stopped: your search learns from it. The rest can stay empty.</p>
          <p>
            <a className="link" href={pathOf(enrolment, id, 'locate')}>
              Where it stopped
            </a>
          </p>
        </Callout>
      )}
    </StepPage>
  );
}
