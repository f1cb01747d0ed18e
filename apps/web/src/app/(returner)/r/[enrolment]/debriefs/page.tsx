import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { DebriefTabs } from '@/features/debriefs/components/debrief-tabs';
import { doneMessage, Page } from '@/components/page';
import { ahead, pathOf as applicationPath } from '@/features/applications/loaders';
import { OpenDebriefs, RestingDebriefs } from '@/features/debriefs/components/debrief-lists';
import { debriefs } from '@/features/debriefs/loaders';

const doneMessages = {
  later: 'Kept. You go on where you stopped, whenever you like.',
  accepted: 'It can rest now. Your lessons stay with you, and come back when they are needed.',
};

export default async function Debriefs({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment }, { done }] = await Promise.all([params, searchParams]);
  const [all, { toDebrief }] = await Promise.all([debriefs(enrolment), ahead(enrolment)]);
  const waiting = all.filter(({ acceptedAt }) => acceptedAt === null);
  const resting = all.filter(({ acceptedAt }) => acceptedAt !== null);
  const notBegun = toDebrief.filter(({ debriefId }) => debriefId === null);
  return (
    <Page
      title="Debriefs"
      lead="What a no can still give you: where it stopped, what to change, and an end to it."
      done={doneMessage(done, doneMessages)}
    >
      <DebriefTabs enrolment={enrolment} current="debriefs" />
      {waiting.length > 0 && (
        <section aria-labelledby="begun" className="space-y-4">
          <h2 id="begun" className="text-xl">
            Begun
          </h2>
          <OpenDebriefs enrolment={enrolment} debriefs={waiting} />
        </section>
      )}
      {notBegun.length > 0 && (
        <section aria-labelledby="not-begun" className="space-y-4">
          <h2 id="not-begun" className="text-xl">
            When you are ready
          </h2>
          <ul className="space-y-2">
            {notBegun.map((one) => (
              <li key={one.id}>
                <a
                  className="link inline-flex min-h-target items-center"
                  href={`${applicationPath(enrolment, one.id)}/debrief`}
                >
                  {one.title}, {one.employer}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length + notBegun.length === 0 && (
        <EmptyState
          title="Nothing waits here"
          action={
            <ButtonLink href={applicationPath(enrolment)} variant="secondary">
              To your applications
            </ButtonLink>
          }
        >
          <p>
            When an application ends without a yes, you can debrief it from its page. There is no
            hurry, and no need.
          </p>
        </EmptyState>
      )}
      <RestingDebriefs enrolment={enrolment} debriefs={resting} />
    </Page>
  );
}
