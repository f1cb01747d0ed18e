import { Card } from '@reshelve/ui/card';
import { doneMessage, Page } from '@/components/page';
import { InvitationsTable } from '@/features/programmes/components/invitations-table';
import { InviteForm } from '@/features/programmes/components/invite-form';
import { cohorts, invitations } from '@/features/programmes/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = {
  invited: 'The invitations are on their way.',
  'sent-again': 'The invitation is on its way again. The link sent before no longer works.',
  withdrawn: 'The invitation is withdrawn, and its link no longer works.',
};

export default async function Invitations({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'coordinator');
  const [groups, sent] = await Promise.all([cohorts(enrolment), invitations(enrolment)]);
  return (
    <Page
      title="Invitations"
      lead="Each person gets a mail with a link that works once and for 14 days."
      done={doneMessage((await searchParams).done, messages)}
    >
      <Card title="Invite people">
        <InviteForm enrolment={enrolment} cohorts={groups} />
      </Card>
      {sent.length > 0 && (
        <InvitationsTable enrolment={enrolment} invitations={sent} timeZone={programme.timeZone} />
      )}
    </Page>
  );
}
