import { DataTable } from '@reshelve/ui/data-table';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { DayOf } from '@/components/dates';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { inviteCoordinator } from '@/features/operator/actions';
import { programme } from '@/features/operator/loaders';

const messages = {
  added: 'The programme is there. Next, invite the person who is to run it.',
  'added-invited': 'The programme is there. Its first coordinator gets a mail with the way in.',
  invited: 'The invitation is on its way.',
};

const STATES = {
  waiting: 'Not answered yet',
  expired: 'Link has expired',
  accepted: 'Joined',
  withdrawn: 'Withdrawn',
} as const;

export default async function Programme({
  params,
  searchParams,
}: {
  params: Promise<{ programme: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { programme: id } = await params;
  const { name, timeZone, coordinators } = await programme(id);
  return (
    <Page
      title={name}
      caption="Programme"
      lead={`Time zone: ${timeZone}`}
      back={{ href: '/operator', label: 'All programmes' }}
      done={doneMessage((await searchParams).done, messages)}
    >
      {coordinators.length > 0 && (
        <DataTable
          caption="Coordinators"
          rows={coordinators}
          rowKey={(one) => one.id}
          columns={[
            {
              header: 'E-mail address',
              cell: ({ email }) => <span className="break-all">{email}</span>,
            },
            {
              header: 'Invited',
              cell: ({ invitedAt }) => <DayOf at={invitedAt} timeZone={timeZone} />,
            },
            { header: 'State', cell: ({ state }) => STATES[state] },
          ]}
        />
      )}
      <section className="space-y-4" aria-labelledby="invite">
        <h2 id="invite" className="text-xl">
          Invite a coordinator
        </h2>
        <Form action={inviteCoordinator.bind(null, id)} creates label="Invite a coordinator">
          <TextField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="off"
            width="medium"
          />
          <SubmitButton>Send the invitation</SubmitButton>
        </Form>
      </section>
    </Page>
  );
}
