import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField, YesNoField } from '@/components/fields';
import { Form } from '@/components/form';
import { NewPasswordField } from '@/features/session/components/new-password-field';
import { acceptInvitation } from '../actions';
import type { Invitation } from '../loaders';

/** Name, password and, for a returner, the two choices about who sees what. */
export function AcceptForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { role, hasAccount } = invitation;
  return (
    <Form
      action={acceptInvitation.bind(null, token, role)}
      values={{ name: invitation.name, sharesProgress: 'no', sharesSearch: 'no' }}
      signInAgain={false}
    >
      {!hasAccount && (
        <TextField
          name="name"
          label="Your name"
          hint="As people in the programme know you."
          autoComplete="name"
          width="medium"
        />
      )}
      {/* For password managers, which save the address and the password together. */}
      <input type="email" hidden autoComplete="username" value={invitation.email} readOnly />
      {hasAccount ? (
        <TextField
          name="password"
          type="password"
          label="Your password"
          hint="You have an account with this address already. Its password is enough."
          autoComplete="current-password"
          width="medium"
        />
      ) : (
        <NewPasswordField label="Choose a password" />
      )}
      {role === 'returner' && <SharingChoices />}
      <SubmitButton pending="One moment…">Join the programme</SubmitButton>
    </Form>
  );
}

/** Asked once here, changed at any time on the returner's own sharing page. */
function SharingChoices() {
  return (
    <section aria-labelledby="sharing" className="space-y-6">
      <div className="max-w-prose space-y-2">
        <h2 id="sharing" className="text-2xl">
          Who may see what
        </h2>
        <p>
          What you write is yours: nobody reads your reflections, notes and moods. Two things are
          for you to decide. “No” is a good answer to both, and you can change it whenever you like.
        </p>
      </div>
      <YesNoField
        name="sharesProgress"
        label="May your coordinator see your progress?"
        hint="That is: how many applications, interviews, rejections and debriefs you have, and when. Never what you wrote, and never where you applied. Without it they see only that you take part, and when you were last active."
        yes="Yes, my coordinator may see my progress"
        no="No, only that I take part"
      />
      <YesNoField
        name="sharesSearch"
        label="May your mentor see your applications and lessons?"
        hint="That is: the list with title, employer, stage, dates and outcome, and the lessons you drew. Without it your mentor sees only what you hand in for review."
        yes="Yes, my mentor may see the list and my lessons"
        no="No, only what I hand in"
      />
    </section>
  );
}
