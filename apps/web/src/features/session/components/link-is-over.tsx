import { Page } from '@/components/page';

/** A link from a mail that is incomplete, used or out of date. */
export function LinkIsOver({ next }: { next?: { href: string; label: string } }) {
  return (
    <Page title="This link no longer works">
      <div className="max-w-prose space-y-4">
        <p>
          Links in our mails work once and for a limited time. It may also be that your mail program
          cut this one in two: then copy the whole line into the address bar.
        </p>
        {next && (
          <p>
            <a className="link" href={next.href}>
              {next.label}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}
