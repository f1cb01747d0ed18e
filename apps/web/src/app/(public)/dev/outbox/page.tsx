import { Card } from '@reshelve/ui/card';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Moment } from '@/components/dates';
import { Page } from '@/components/page';
import { loadJson } from '@/lib/api';

interface Mail {
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

/** For developers: the mail that no server was there to send. The API closes it elsewhere. */
export default async function Outbox() {
  const mails = await loadJson<Mail[]>('/api/dev/outbox');
  return (
    <Page
      title="Outbox"
      lead="Mail stays here while no mail server is set up. Only a demo or a developer’s Reshelve shows this page."
    >
      {mails.length === 0 && (
        <EmptyState title="No mail yet">
          <p>Invite somebody, or ask for a new password.</p>
        </EmptyState>
      )}
      {mails.map(({ to, subject, text, sentAt }) => (
        <Card
          key={`${to}-${sentAt}`}
          title={subject}
          aside={<Moment at={sentAt} timeZone="Europe/London" />}
        >
          <p className="break-all text-muted">To {to}</p>
          <div className="words space-y-2">
            {text.split('\n\n').map((paragraph) => (
              <p key={paragraph}>
                {paragraph.split('\n').map((line) => (
                  <span key={line} className="block">
                    {/^\s*https?:\/\/\S+$/.test(line) ? (
                      <a className="link break-all" href={line.trim()}>
                        {line.trim()}
                      </a>
                    ) : (
                      line
                    )}
                  </span>
                ))}
              </p>
            ))}
          </div>
        </Card>
      ))}
    </Page>
  );
}
