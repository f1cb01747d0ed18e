import type { ReactNode } from 'react';
import { BackLink } from '@reshelve/ui/breadcrumbs';
import { PageHeader } from '@reshelve/ui/page-header';
import { SuccessBanner } from '@reshelve/ui/success-banner';
import { answersFailedSubmit } from '@/lib/failed-submit';
import { DocumentTitle } from './document-title';

/**
 * A page: its title (in the window and as the one `<h1>`), the way back, what has just been done,
 * and its content. Every page uses it; `metadata.title` is never set, so that a form with errors
 * can put "Error: " in front.
 */
export async function Page({
  title,
  heading = title,
  caption,
  lead,
  actions,
  back,
  done,
  children,
}: {
  title: string;
  /** The `<h1>`, where it says more than the title. */
  heading?: ReactNode;
  caption?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; label?: string };
  /** What was done, from `doneMessage`. */
  done?: ReactNode;
  children: ReactNode;
}) {
  return (
    <DocumentTitle title={title} failed={await answersFailedSubmit()}>
      <div className="space-y-8">
        {(back ?? done) && (
          <div className="space-y-3">
            {back && <BackLink href={back.href}>{back.label ?? 'Back'}</BackLink>}
            {done && <SuccessBanner>{done}</SuccessBanner>}
          </div>
        )}
        <PageHeader title={heading} caption={caption} lead={lead} actions={actions} />
        {children}
      </div>
    </DocumentTitle>
  );
}

/** What `?done=…` says was done; only words from the page's own list are ever shown. */
export function doneMessage<Code extends string>(
  code: string | string[] | undefined,
  messages: Readonly<Record<Code, string>>,
): string | undefined {
  return typeof code === 'string' && Object.hasOwn(messages, code)
    ? messages[code as Code]
    : undefined;
}
