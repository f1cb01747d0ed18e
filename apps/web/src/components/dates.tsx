import { formatDate, formatMoment, todayIn } from '@reshelve/domain/dates';

/** A date with its weekday, and with the year unless it is this one: "Thu 3 December". */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date, todayIn('UTC', new Date().toISOString()))}</time>;
}

/** The day of a moment on the programme's clocks, where the hour does not matter. */
export function DayOf({ at, timeZone }: { at: string; timeZone: string }) {
  const today = todayIn(timeZone, new Date().toISOString());
  return <time dateTime={at}>{formatDate(todayIn(timeZone, at), today)}</time>;
}

/** A moment on the programme's clocks: "Thu 3 December, 14:30". */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const today = todayIn(timeZone, new Date().toISOString());
  return <time dateTime={at}>{formatMoment(at, timeZone, today)}</time>;
}
