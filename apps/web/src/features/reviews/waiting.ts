import { daysBetween, todayIn } from '@reshelve/domain/dates';

/** How long something has waited, in days as the calendar counts them: "since today", "3 days". */
export function waitingFor(
  since: string,
  timeZone: string,
  now = new Date().toISOString(),
): string {
  const days = daysBetween(todayIn(timeZone, since), todayIn(timeZone, now));
  if (days <= 0) return 'since today';
  return days === 1 ? 'since yesterday' : `for ${String(days)} days`;
}
