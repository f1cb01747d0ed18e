import { ButtonRow } from '@reshelve/ui/button';
import { DataTable } from '@reshelve/ui/data-table';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tag, type TagTone } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import { Form } from '@/components/form';
import { sendAgain, withdrawInvitation } from '../actions';
import type { Invitation } from '../loaders';

const STATES: Record<Invitation['state'], { label: string; tone: TagTone }> = {
  waiting: { label: 'Not answered yet', tone: 'outline' },
  expired: { label: 'Link has expired', tone: 'warm' },
  accepted: { label: 'Accepted', tone: 'green' },
  withdrawn: { label: 'Withdrawn', tone: 'plain' },
};

const ROLES = { returner: 'Returner', mentor: 'Mentor', coordinator: 'Coordinator' } as const;

export function InvitationsTable({
  enrolment,
  invitations,
  timeZone,
}: {
  enrolment: string;
  invitations: readonly Invitation[];
  timeZone: string;
}) {
  return (
    <DataTable
      caption="Invitations"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Who',
          cell: ({ name, email }) => (
            <span className="break-all">
              {name && `${name}, `}
              {email}
            </span>
          ),
        },
        {
          header: 'As',
          cell: ({ role, cohortName }) =>
            cohortName ? `${ROLES[role]}, ${cohortName}` : ROLES[role],
        },
        {
          header: 'Invited',
          cell: ({ invitedAt }) => <DayOf at={invitedAt} timeZone={timeZone} />,
        },
        {
          header: 'State',
          cell: ({ state }) => <Tag tone={STATES[state].tone}>{STATES[state].label}</Tag>,
        },
        {
          header: 'What to do',
          cell: (invitation) =>
            invitation.state === 'waiting' || invitation.state === 'expired' ? (
              <InvitationActions enrolment={enrolment} invitation={invitation} />
            ) : (
              <span className="text-muted">Nothing</span>
            ),
        },
      ]}
    />
  );
}

function InvitationActions({
  enrolment,
  invitation: { id, email },
}: {
  enrolment: string;
  invitation: Invitation;
}) {
  return (
    <ButtonRow>
      <Form
        action={sendAgain.bind(null, enrolment, id)}
        label={`Send the invitation to ${email} again`}
        scope={`again-${id}`}
      >
        <SubmitButton variant="quiet">
          Send again<span className="sr-only"> to {email}</span>
        </SubmitButton>
      </Form>
      <Form
        action={withdrawInvitation.bind(null, enrolment, id)}
        label={`Withdraw the invitation to ${email}`}
        scope={`withdraw-${id}`}
      >
        <SubmitButton variant="quiet">
          Withdraw<span className="sr-only"> the invitation to {email}</span>
        </SubmitButton>
      </Form>
    </ButtonRow>
  );
}
