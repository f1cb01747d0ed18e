import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { confirmEmail } from '@/features/account/actions';
import { LinkIsOver } from '@/features/session/components/link-is-over';

export default async function ConfirmEmail({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  if (!token) return <LinkIsOver next={{ href: '/account', label: 'Go to your account' }} />;
  // A button rather than at once: programs that look into mails open every link in them.
  return (
    <Page title="Confirm your new e-mail address">
      <p className="max-w-prose">From then on you sign in with it, and our mails go to it.</p>
      <Form action={confirmEmail.bind(null, token)} signInAgain={false}>
        <SubmitButton pending="Confirming…">Confirm this address</SubmitButton>
      </Form>
    </Page>
  );
}
