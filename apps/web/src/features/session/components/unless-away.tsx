import type { ReactNode } from 'react';
import { Page } from '@/components/page';
import { ApiProblem } from '@/lib/problem';
import { Shell } from './shell';

/**
 * Renders a layout, or says plainly that the API does not answer just now. Here rather than in an
 * error page, because those need JavaScript.
 */
export async function unlessAway(layout: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await layout();
  } catch (error) {
    if (!isAway(error)) throw error;
    return (
      <Shell me={null}>
        <Away />
      </Shell>
    );
  }
}

/** Whether this went wrong because the API, or its database, does not answer. */
export function isAway(error: unknown): boolean {
  return error instanceof ApiProblem && error.unavailable;
}

/** The page in place of one that cannot be made without the API. */
export function Away() {
  return (
    <Page title="Reshelve is away for a moment">
      <div className="max-w-prose space-y-4">
        <p>We cannot reach your pages just now. Nothing is lost.</p>
        <p>
          <a className="link" href="" data-reload="">
            Try again
          </a>{' '}
          in a minute.
        </p>
      </div>
    </Page>
  );
}
