import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { stopMails } from '@/features/reminders/actions';
import { type Unsubscribe, unsubscribeLink } from '@/features/reminders/loaders';
import { LinkIsOver } from '@/features/session/components/link-is-over';
import { Away, isAway } from '@/features/session/components/unless-away';

/** Asks before it stops anything: programs that follow links in mails must not unsubscribe anybody. */
export default async function UnsubscribePage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  let link: Unsubscribe | null;
  try {
    link = typeof token === 'string' ? await unsubscribeLink(token) : null;
  } catch (error) {
    if (isAway(error)) return <Away />;
    throw error;
  }
  if (typeof token !== 'string' || !link) {
    return <LinkIsOver next={{ href: '/sign-in', label: 'Sign in' }} />;
  }
  const settings = (
    <p>
      <a className="link" href={link.settingsPath}>
        Choose what you would like instead
      </a>{' '}
      (you will be asked to sign in).
    </p>
  );
  return (
    <Page title="Mails from Reshelve">
      {link.stopped ? (
        <>
          <Callout title="No more of these mails" tone="green">
            <p>
              Reshelve sends you no reminders and no news by mail any more. All of it still waits
              for you there.
            </p>
          </Callout>
          {settings}
          <ButtonLink href="/" variant="secondary">
            To Reshelve
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="max-w-prose">
            One press, and reminders and news no longer come by mail. Everything stays as it is on
            Reshelve itself.
          </p>
          <Form action={stopMails.bind(null, token)} signInAgain={false}>
            <SubmitButton>No more of these mails</SubmitButton>
          </Form>
          {settings}
        </>
      )}
    </Page>
  );
}
