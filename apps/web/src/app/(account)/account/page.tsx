import { doneMessage, Page } from '@/components/page';
import { AccountForms } from '@/features/account/components/account-forms';
import { Sessions } from '@/features/account/components/sessions';
import { ProgrammesLeft } from '@/features/account/components/programmes-left';
import { sessions } from '@/features/account/loaders';
import { OnThisDevice } from '@/features/device/components/on-this-device';
import { me } from '@/features/session/loaders';

const doneMessages = {
  name: 'Your name is changed.',
  email:
    'A mail with a link is on its way to your new address. The change counts once you open it.',
  'email-confirmed': 'Your new e-mail address is confirmed.',
  password: 'Your password is changed.',
  session: 'That device is signed out.',
};

export default async function Account({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ done }, { account, enrolments, left }, open] = await Promise.all([
    searchParams,
    me(),
    sessions(),
  ]);
  return (
    <Page title="Your account" done={doneMessage(done, doneMessages)}>
      <ProgrammesLeft left={left} />
      <AccountForms account={account} />
      <Sessions sessions={open} timeZone={enrolments[0]?.programme.timeZone ?? 'UTC'} />
      <OnThisDevice />
    </Page>
  );
}
