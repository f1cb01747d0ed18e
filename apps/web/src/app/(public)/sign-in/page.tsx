import { redirect } from 'next/navigation';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { signIn } from '@/features/session/actions';
import { isSignedIn } from '@/features/session/loaders';
import { safePath } from '@/lib/safe-path';

const doneMessages = {
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out everywhere.',
  'password-changed': 'Your new password is set. Sign in with it.',
  'email-confirmed': 'Your new e-mail address is confirmed. Sign in with it.',
};

export default async function SignIn({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; done?: string }>;
}) {
  const { next, done } = await searchParams;
  if (await isSignedIn()) redirect(safePath(next));
  return (
    <Page title="Sign in" done={doneMessage(done, doneMessages)}>
      {next && next !== '/signed-in' && !done && (
        <p className="max-w-prose">Sign in to go on to the page you asked for.</p>
      )}
      <Form action={signIn.bind(null, safePath(next))} signInAgain={false}>
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          width="medium"
        />
        <TextField
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          width="medium"
        />
        <SubmitButton pending="Signing in…">Sign in</SubmitButton>
      </Form>
      <p>
        <a className="link" href="/forgotten-password">
          I have forgotten my password
        </a>
      </p>
    </Page>
  );
}
