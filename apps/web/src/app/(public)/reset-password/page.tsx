import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { resetPassword } from '@/features/session/actions';
import { LinkIsOver } from '@/features/session/components/link-is-over';
import { NewPasswordField } from '@/features/session/components/new-password-field';

export default async function ResetPassword({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  if (!token) {
    return <LinkIsOver next={{ href: '/forgotten-password', label: 'Ask for a new link' }} />;
  }
  return (
    <Page title="Choose your new password">
      <Form action={resetPassword.bind(null, token)} signInAgain={false}>
        <NewPasswordField />
        <SubmitButton pending="Saving…">Save the password</SubmitButton>
      </Form>
      <p className="max-w-prose text-muted">You will be signed out on all your devices.</p>
    </Page>
  );
}
