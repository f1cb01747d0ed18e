import { redirect } from 'next/navigation';
import { Page } from '@/components/page';
import { Overview } from '@/features/debriefs/components/overview';
import { debrief, pathOf, resumeAt } from '@/features/debriefs/loaders';
import { myEnrolment } from '@/features/session/loaders';

/** A debrief that rests is read here; one that does not is taken up where it stopped. */
export default async function DebriefPage({
  params,
}: {
  params: Promise<{ enrolment: string; debrief: string }>;
}) {
  const { enrolment, debrief: id } = await params;
  const [found, { programme }] = await Promise.all([
    debrief(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  if (found.nextStep) redirect(resumeAt(enrolment, found));
  return (
    <Page
      title={found.application.title}
      caption={`Debrief: ${found.application.employer}`}
      lead="You have let this one rest."
      back={{ href: pathOf(enrolment), label: 'Back to your debriefs' }}
    >
      <Overview enrolment={enrolment} debrief={found} timeZone={programme.timeZone} />
    </Page>
  );
}
