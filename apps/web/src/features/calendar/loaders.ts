import 'server-only';
import { cookies } from 'next/headers';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';
import { publicUrl } from '@/lib/env';

export type CalendarFeed = components['schemas']['CalendarFeedDto'];

/** Where a returner's calendar addresses are on the web. */
export const pathOf = (enrolment: string): string => `/r/${enrolment}/calendar`;

/** Those that were not withdrawn, the newest first. */
export const calendarFeeds = (enrolment: string): Promise<CalendarFeed[]> =>
  loadJson(asPath(enrolment, 'calendar-feeds'));

/** Brings a new address from the form to the page that shows it, and no further. */
export const newAddressCookie = '__Host-reshelve-calendar';

/** The address that was just made, for the few minutes in which it can be seen. */
export async function newAddress(): Promise<{ https: string; webcal: string } | null> {
  const token = (await cookies()).get(newAddressCookie)?.value;
  if (token === undefined || !/^[\w-]{20,100}$/.test(token)) return null;
  const https = `${publicUrl()}/calendar/${token}.ics`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
