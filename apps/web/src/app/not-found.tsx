import { Page } from '@/components/page';
import { Shell } from '@/features/session/components/shell';

export default function NotFound() {
  return (
    <Shell me={null}>
      <Page title="Page not found">
        <div className="max-w-prose space-y-4">
          <p>
            There is nothing at this address, or it is not open to you. If you followed a link from
            a mail, it may have been used already or have run out.
          </p>
          <p>
            <a className="link" href="/">
              Go to your home page
            </a>
          </p>
        </div>
      </Page>
    </Shell>
  );
}
