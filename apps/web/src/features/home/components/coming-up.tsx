import type { ReactNode } from 'react';
import { Card } from '@reshelve/ui/card';
import { INTERVIEW_FORMAT_LABELS } from '@reshelve/domain/channels';
import { Day, Moment } from '@/components/dates';
import { Place } from '@/features/applications/components/place';
import { type Ahead, pathOf } from '@/features/applications/loaders';

const SHOWN = 6;

interface Item {
  key: string;
  /** Sorts by it: a day comes before the moments in it. */
  at: string;
  when: ReactNode;
  what: ReactNode;
}

function itemsOf(
  enrolment: string,
  ahead: Ahead,
  timeZone: string,
  except: ReadonlySet<string>,
): Item[] {
  const interviews = ahead.interviews.map(({ id, application, startsAt, format, place }) => ({
    key: id,
    at: startsAt,
    when: <Moment at={startsAt} timeZone={timeZone} />,
    what: (
      <>
        Interview, {INTERVIEW_FORMAT_LABELS[format].toLowerCase()}
        {place && (
          <span className="block">
            <Place place={place} />
          </span>
        )}
      </>
    ),
    application,
  }));
  const closing = ahead.closing.map((application) => ({
    key: application.id,
    at: application.closingOn,
    when: <Day date={application.closingOn} />,
    what: 'Closing date',
    application,
  }));
  return [...interviews, ...closing]
    .filter(({ key }) => !except.has(key))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, SHOWN)
    .map(({ application, what, ...item }) => ({
      ...item,
      what: (
        <>
          <a className="link font-semibold" href={pathOf(enrolment, application.id)}>
            {application.title}
          </a>
          <span className="block text-muted">{application.employer}</span>
          <span className="block">{what}</span>
        </>
      ),
    }));
}

/** Interviews and closing dates, the nearest first. */
export function ComingUp({
  enrolment,
  ahead,
  timeZone,
  except,
}: {
  enrolment: string;
  ahead: Ahead;
  timeZone: string;
  /** Interviews, and applications that close, which the page names already. */
  except: ReadonlySet<string>;
}) {
  const items = itemsOf(enrolment, ahead, timeZone, except);
  if (items.length === 0 && except.size > 0) return null;
  return (
    <Card title="Coming up">
      {items.length === 0 ? (
        <p className="text-muted">No closing dates and no interviews ahead.</p>
      ) : (
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.key} className="grid gap-x-6 py-3 first:pt-0 sm:grid-cols-[13rem_1fr]">
              <p>{item.when}</p>
              <div className="min-w-0">{item.what}</div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
