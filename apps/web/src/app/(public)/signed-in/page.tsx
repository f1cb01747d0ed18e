import { Page } from '@/components/page';

export default function SignedIn() {
  return (
    <Page title="You are signed in again">
      <p className="max-w-prose">
        Close this tab and go back to the one where you were writing. What you typed is still there:
        press its button again.
      </p>
      <p>
        Or go to{' '}
        <a className="link" href="/">
          your home page
        </a>
        .
      </p>
    </Page>
  );
}
