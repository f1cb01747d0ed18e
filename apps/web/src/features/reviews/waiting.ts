import { daysBetween, todayIn } from '@reshelve/domain/dates';

/** For how many days something has waited, as the calendar counts them; 0 for today. */
export function daysWaited(
  since: string,
  timeZone: string,
  now = new Date().toISOString(),
): number {
  return Math.max(0, daysBetween(todayIn(timeZone, since), todayIn(timeZone, now)));
}

/** After "waiting": "since today", "since yesterday", "for 3 days". */
export function waitingFor(days: number): string {
  if (days === 0) return 'since today';
  return days === 1 ? 'since yesterday' : `for ${String(days)} days`;
}
