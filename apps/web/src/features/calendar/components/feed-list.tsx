import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { CALENDAR_CONTENT_LABELS } from '@reshelve/domain/calendar-facts';
import { formatMoment, todayIn } from '@reshelve/domain/dates';
import { Form } from '@/components/form';
import { withdrawCalendar } from '../actions';
import type { CalendarFeed } from '../loaders';

/** The addresses in use, each to be withdrawn. */
export function FeedList({
  enrolment,
  feeds,
  timeZone,
}: {
  enrolment: string;
  feeds: readonly CalendarFeed[];
  timeZone: string;
}) {
  if (feeds.length === 0) return null;
  const today = todayIn(timeZone, new Date().toISOString());
  const when = (at: string) => formatMoment(at, timeZone, today);
  return (
    <Card title="Addresses in use">
      <ul className="divide-y divide-line">
        {feeds.map(({ id, contains, discreet, createdAt, lastFetchedAt }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 space-y-1">
              <p className="font-semibold">Made on {when(createdAt)}</p>
              <p>{contains.map((one) => CALENDAR_CONTENT_LABELS[one]).join('; ')}</p>
              {discreet && <p>Names nobody and no employer.</p>}
              <p className="text-muted">
                {lastFetchedAt ? `Last fetched on ${when(lastFetchedAt)}` : 'Not fetched yet'}
              </p>
            </div>
            <Form
              action={withdrawCalendar.bind(null, enrolment, id)}
              label={`The address made on ${when(createdAt)}`}
              scope={id}
            >
              <SubmitButton variant="secondary">
                Withdraw<span className="sr-only"> the address made on {when(createdAt)}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className="max-w-prose text-muted">
        A withdrawn address is dead at once. A calendar program may show what it fetched before
        until you take the calendar out there.
      </p>
    </Card>
  );
}
