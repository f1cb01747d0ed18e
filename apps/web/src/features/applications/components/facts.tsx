import { Card } from '@reshelve/ui/card';
import { SummaryList, type SummaryRow } from '@reshelve/ui/summary-list';
import { CHANNEL_LABELS, CONTRACT_LABELS, HOURS_LABELS } from '@reshelve/domain/channels';
import { Day } from '@/components/dates';
import { type Application, pathOf } from '../loaders';

/** What is known of the vacancy; what is not is left out. */
export function Facts({ enrolment, application }: { enrolment: string; application: Application }) {
  const { channel, contract, hours } = application;
  const rows: (SummaryRow | null)[] = [
    application.closingOn
      ? { term: 'Closing date', value: <Day date={application.closingOn} /> }
      : null,
    application.appliedOn ? { term: 'Sent', value: <Day date={application.appliedOn} /> } : null,
    application.location ? { term: 'Location', value: application.location } : null,
    application.link
      ? {
          term: 'Vacancy',
          value: (
            <a
              className="link break-all"
              href={application.link}
              target="_blank"
              rel="noopener noreferrer"
            >
              {new URL(application.link).host}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          ),
        }
      : null,
    channel ? { term: 'How you came to it', value: CHANNEL_LABELS[channel] } : null,
    contract ? { term: 'Contract', value: CONTRACT_LABELS[contract] } : null,
    hours ? { term: 'Hours', value: HOURS_LABELS[hours] } : null,
    application.salary ? { term: 'Salary', value: application.salary } : null,
    application.notes
      ? { term: 'Notes', value: <span className="words">{application.notes}</span> }
      : null,
  ];
  const known = rows.filter((row) => row !== null);
  return (
    <Card
      title="The post"
      aside={
        <a className="link" href={`${pathOf(enrolment, application.id)}/edit`}>
          Edit<span className="sr-only"> what is noted of the post</span>
        </a>
      }
    >
      {known.length > 0 ? (
        <SummaryList rows={known} />
      ) : (
        <p className="text-muted">
          Nothing more is noted yet. The closing date is worth having: your home page reminds you of
          it.
        </p>
      )}
    </Card>
  );
}
