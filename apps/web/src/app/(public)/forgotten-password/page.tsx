import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { forgotPassword } from '@/features/session/actions';

const doneMessages = {
  sent: 'If there is an account with that address, a mail with a link is on its way to it. The link works for an hour.',
};

export default async function ForgottenPassword({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const { done } = await searchParams;
  return (
    <Page
      title="Choose a new password"
      back={{ href: '/sign-in', label: 'Back to sign in' }}
      done={doneMessage(done, doneMessages)}
    >
      <p className="max-w-prose">
        Tell us your e-mail address, and we send you a link with which you can choose a new
        password.
      </p>
      <Form action={forgotPassword} signInAgain={false}>
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          width="medium"
        />
        <SubmitButton pending="Sending…">Send me the link</SubmitButton>
      </Form>
    </Page>
  );
}
