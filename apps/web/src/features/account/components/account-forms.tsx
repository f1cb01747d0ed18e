import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { NewPasswordField } from '@/features/session/components/new-password-field';
import type { Me } from '@/features/session/me';
import { changeEmail, changeName, changePassword } from '../actions';

/** Name, address and password, each with its own form. */
export function AccountForms({ account }: { account: Me['account'] }) {
  return (
    <>
      <Card title="Your name">
        <Form action={changeName} values={{ name: account.name }} label="Your name">
          <TextField
            name="name"
            label="Name"
            hint="As people in your programmes know you."
            autoComplete="name"
            width="medium"
          />
          <SubmitButton variant="secondary">Save the name</SubmitButton>
        </Form>
      </Card>
      <Card title="Your e-mail address">
        <p>
          You sign in with <strong>{account.email}</strong>, and our mails go there.
        </p>
        <Form action={changeEmail} label="Your e-mail address" scope="email">
          <TextField
            name="newEmail"
            type="email"
            label="New address"
            hint="We send a link there. The change counts once you have opened it."
            autoComplete="email"
            width="medium"
          />
          <TextField
            name="password"
            type="password"
            label="Your password"
            autoComplete="current-password"
            width="medium"
          />
          <SubmitButton variant="secondary">Change the address</SubmitButton>
        </Form>
      </Card>
      <Card title="Your password">
        <Form action={changePassword} label="Your password" scope="password">
          <TextField
            name="current"
            type="password"
            label="Password until now"
            autoComplete="current-password"
            width="medium"
          />
          <NewPasswordField />
          <SubmitButton variant="secondary">Change the password</SubmitButton>
        </Form>
        <p className="max-w-prose text-muted">Your other devices are signed out then.</p>
      </Card>
    </>
  );
}
