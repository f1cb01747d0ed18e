import { Confirm } from '@reshelve/ui/confirm';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { endPairing } from '@/features/programmes/actions';
import { pairing } from '@/features/programmes/loaders';

export default async function EndPairing({
  params,
}: {
  params: Promise<{ enrolment: string; pairing: string }>;
}) {
  const { enrolment, pairing: id } = await params;
  const { returner, mentor } = await pairing(enrolment, id);
  const pairings = `/c/${enrolment}/pairings`;
  return (
    <Page title="End a pairing" back={{ href: pairings, label: 'Pairings' }}>
      <Form action={endPairing.bind(null, enrolment, id)}>
        <Confirm
          title={`End the pairing of ${returner.name} and ${mentor.name}?`}
          confirm="End the pairing"
          cancelHref={pairings}
        >
          <p>
            {mentor.name} no longer sees anything of {returner.name}’s, from this moment on. What
            waits for review waits for the next mentor. Both are told by mail.
          </p>
        </Confirm>
      </Form>
    </Page>
  );
}
