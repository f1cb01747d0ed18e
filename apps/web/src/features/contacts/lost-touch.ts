import 'server-only';
import { cookies } from 'next/headers';
import {
  LOST_TOUCH_CHOICES,
  LOST_TOUCH_MONTHS,
  type LostTouchMonths,
} from '@reshelve/domain/network';

const cookie = 'lost-touch-months';

/** One of the choices, or null for anything else that may stand in an address. */
const choiceFrom = (text: string | undefined): LostTouchMonths | null =>
  LOST_TOUCH_CHOICES.find((months) => String(months) === text) ?? null;

/** After how many months one has lost touch: as the address says, as was chosen last, or six. */
export async function lostTouchMonths(wanted?: string): Promise<LostTouchMonths> {
  const chosen = (await cookies()).get(cookie)?.value;
  return choiceFrom(wanted) ?? choiceFrom(chosen) ?? LOST_TOUCH_MONTHS;
}

/** Keeps the choice on this device, for a year. */
export async function rememberLostTouch(wanted: string): Promise<LostTouchMonths> {
  const months = choiceFrom(wanted) ?? LOST_TOUCH_MONTHS;
  const jar = await cookies();
  jar.set(cookie, String(months), {
    path: '/r',
    maxAge: 31_536_000,
    httpOnly: true,
    sameSite: 'lax',
  });
  return months;
}
