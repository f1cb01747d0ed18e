import { Page } from '@/components/page';
import { AcceptForm } from '@/features/invitation/components/accept-form';
import { type Invitation, invitation } from '@/features/invitation/loaders';
import { Away, isAway } from '@/features/session/components/unless-away';
import { LinkIsOver } from '@/features/session/components/link-is-over';

const roles = {
  returner: 'a returner',
  mentor: 'a mentor',
  coordinator: 'a coordinator',
} as const;

export default async function InvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  let invited: Invitation | null;
  try {
    invited = token ? await invitation(token) : null;
  } catch (error) {
    if (isAway(error)) return <Away />;
    throw error;
  }
  if (!token || !invited) return <LinkIsOver next={{ href: '/sign-in', label: 'Sign in' }} />;
  return (
    <Page
      title={`Welcome to ${invited.programmeName}`}
      lead={`You are invited as ${roles[invited.role]}${invited.cohortName ? `, in ${invited.cohortName}` : ''}. Your address is ${invited.email}.`}
    >
      <AcceptForm token={token} invitation={invited} />
    </Page>
  );
}
