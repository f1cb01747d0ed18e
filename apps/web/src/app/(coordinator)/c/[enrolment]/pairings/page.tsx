import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { EmptyState } from '@reshelve/ui/empty-state';
import { doneMessage, Page } from '@/components/page';
import { PairForm } from '@/features/programmes/components/pair-form';
import { PairingsTable } from '@/features/programmes/components/pairings-table';
import { pairings, people } from '@/features/programmes/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = {
  paired: 'They are paired, and both are told by mail.',
  'pairing-ended': 'The pairing has ended. The mentor no longer sees anything of the returner’s.',
};

export default async function Pairings({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'coordinator');
  const [everybody, all] = await Promise.all([people(enrolment), pairings(enrolment)]);
  const here = everybody.filter(({ endedAt }) => !endedAt);
  const mentors = here.filter(({ role }) => role === 'mentor');
  const returners = here.filter(({ role }) => role === 'returner');
  const unpaired = returners.filter(({ pairedWith }) => pairedWith.length === 0);
  const home = `/c/${enrolment}`;
  return (
    <Page
      title="Pairings"
      lead="A mentor sees what a returner submits for as long as they are paired, and no longer."
      done={doneMessage((await searchParams).done, messages)}
    >
      {mentors.length === 0 || returners.length === 0 ? (
        <EmptyState
          title={mentors.length === 0 ? 'No mentors yet' : 'No returners yet'}
          action={<ButtonLink href={`${home}/invitations`}>Invite people</ButtonLink>}
        >
          <p>Pairing begins once a returner and a mentor have accepted their invitations.</p>
        </EmptyState>
      ) : (
        <section className="space-y-4" aria-labelledby="without">
          <h2 id="without" className="text-xl">
            Without a mentor
          </h2>
          {unpaired.length === 0 ? (
            <Callout tone="green">Every returner has a mentor.</Callout>
          ) : (
            <ul className="grid gap-5 lg:grid-cols-2">
              {unpaired.map((returner) => (
                <PairForm
                  key={returner.id}
                  enrolment={enrolment}
                  returner={returner}
                  mentors={mentors}
                />
              ))}
            </ul>
          )}
        </section>
      )}
      {all.length > 0 && <PairingsTable home={home} pairings={all} timeZone={programme.timeZone} />}
    </Page>
  );
}
