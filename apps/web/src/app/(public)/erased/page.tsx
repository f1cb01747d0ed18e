import { ButtonLink } from '@reshelve/ui/button';
import { Page } from '@/components/page';

export default async function Erased({
  searchParams,
}: {
  searchParams: Promise<{ account?: string }>;
}) {
  const accountToo = (await searchParams).account === 'too';
  return (
    <Page title="It is being erased">
      <p className="max-w-prose">
        Everything of yours in the programme is going, as you asked; as a rule it takes seconds.{' '}
        {accountToo
          ? 'Your account goes with it, and a last mail tells you so.'
          : 'Your account and your other places on Reshelve stay as they are.'}
      </p>
      <p className="max-w-prose">Thank you for the time that you were here. We wish you well.</p>
      <p>
        <ButtonLink href="/" variant="secondary">
          To the first page
        </ButtonLink>
      </p>
    </Page>
  );
}
