import { formatMoment, localMoment, todayIn } from '@reshelve/domain/dates';
import { endOf } from '@reshelve/domain/interviews';
import { cityOf, offsetName } from '@reshelve/domain/zones';

interface Meeting {
  startsAt: string;
  minutes: number;
  timeZone: string;
}

/** Whether the clocks of the two zones show different times at that moment. */
function differ(startsAt: string, a: string, b: string): boolean {
  return a !== b && localMoment(startsAt, a) !== localMoment(startsAt, b);
}

/**
 * When an interview is, by the clocks it is arranged in, with their city where they are not the
 * returner's own; and then by the returner's own too.
 */
export function When({
  meeting: { startsAt, minutes, timeZone },
  myTimeZone,
  until = false,
}: {
  meeting: Meeting;
  myTimeZone: string;
  /** With when it ends. */
  until?: boolean;
}) {
  const now = new Date().toISOString();
  const end = localMoment(endOf({ startsAt, minutes }), timeZone).slice(11);
  const elsewhere = differ(startsAt, timeZone, myTimeZone);
  return (
    <>
      <time dateTime={startsAt}>{formatMoment(startsAt, timeZone, todayIn(timeZone, now))}</time>
      {until && ` to ${end}`}
      {elsewhere && ` in ${cityOf(timeZone)} (${offsetName(startsAt, timeZone)})`}
      {elsewhere && (
        <span className="block text-base font-normal text-muted">
          For you in {cityOf(myTimeZone)}:{' '}
          {formatMoment(startsAt, myTimeZone, todayIn(myTimeZone, now))}
        </span>
      )}
    </>
  );
}
