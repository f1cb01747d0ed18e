import { redirect } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { DEBRIEF_STEP_HINTS, DEBRIEF_STEP_LABELS, DEBRIEF_STEPS } from '@reshelve/domain/debrief';
import { leadsToDebrief } from '@reshelve/domain/stages';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { application, pathOf } from '@/features/applications/loaders';
import { beginDebrief } from '@/features/debriefs/actions';
import { debrief, resumeAt } from '@/features/debriefs/loaders';

/** The way into an application's debrief: on to it, or what awaits before it is begun. */
export default async function Begin({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const found = await application(enrolment, id);
  if (found.debriefId) redirect(resumeAt(enrolment, await debrief(enrolment, found.debriefId)));
  if (!leadsToDebrief(found.outcome)) redirect(pathOf(enrolment, id));
  return (
    <Page
      title="Begin a debrief"
      heading={
        found.outcome === 'no_response' ? 'To hear nothing is hard' : 'That is a hard answer to get'
      }
      caption={`${found.title}, ${found.employer}`}
      lead="You put work and hope into this one. When you are ready, four short steps help you to see where it stopped, keep what you learnt, and let it rest. What you write is yours."
      back={{ href: pathOf(enrolment, id), label: 'Back to the application' }}
    >
      <ol className="max-w-prose space-y-4">
        {DEBRIEF_STEPS.map((step, index) => (
          <li key={step} className="flex gap-4">
            <span
              aria-hidden="true"
              className="flex size-8 shrink-0 items-center justify-center rounded-full border-2 border-edge font-semibold text-muted"
            >
              {index + 1}
            </span>
            <div>
              <h2 className="text-lg">{DEBRIEF_STEP_LABELS[step]}</h2>
              <p>{DEBRIEF_STEP_HINTS[step]}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="max-w-prose">
        It takes about a quarter of an hour. Each step is kept as you go, and you can stop after any
        of them. Only the first asks for an answer.
      </p>
      <Form action={beginDebrief.bind(null, enrolment, id)}>
        <SubmitButton>Begin</SubmitButton>
      </Form>
    </Page>
  );
}
