import type { Role } from './access.ts';
import { isBefore, localMoment, type PlainDate } from './dates.ts';
import { NUDGE_KINDS, type NudgeKind } from './nudge-kinds.ts';

/** When mail goes out: as things come up, once a day, or not at all. */
export const MAIL_RHYTHMS = ['at_once', 'digest', 'never'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** What holds until somebody chooses: calm for those who search, prompt for those who help. */
export const DEFAULT_RHYTHM: Readonly<Record<Role, MailRhythm>> = {
  returner: 'digest',
  mentor: 'at_once',
  coordinator: 'at_once',
};

export const DEFAULT_HOUR = 8;

/** The local hour from which nothing is mailed any more until the next day's hour. */
export const EVENING = 21;

/** Where a kind of reminder shows: in the application and by mail, in the application only, nowhere. */
export const KIND_PLACES = ['mail', 'app', 'off'] as const;
export type KindPlace = (typeof KIND_PLACES)[number];

/** How the choice of places is stored. */
export interface KindSwitches {
  readonly kindsOff: readonly string[];
  readonly kindsUnmailed: readonly string[];
}

export function placeOf(kind: NudgeKind, { kindsOff, kindsUnmailed }: KindSwitches): KindPlace {
  if (kindsOff.includes(kind)) return 'off';
  return kindsUnmailed.includes(kind) ? 'app' : 'mail';
}

export function switchesOf(places: Readonly<Record<NudgeKind, KindPlace>>): {
  kindsOff: NudgeKind[];
  kindsUnmailed: NudgeKind[];
} {
  return {
    kindsOff: NUDGE_KINDS.filter((kind) => places[kind] === 'off'),
    kindsUnmailed: NUDGE_KINDS.filter((kind) => places[kind] === 'app'),
  };
}

/** What decides whether it is time for somebody's mail. */
export interface MailTime {
  readonly rhythm: MailRhythm;
  /** The local hour from which mail may go out, 0 to 23. */
  readonly hour: number;
  /** The local day whose mail has gone out already; only looked at for one mail a day. */
  readonly digestedOn: PlainDate | null;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * Whether mail may go out now. "From that hour on" rather than "in that hour": an hour that the
 * clocks skip must not lose a day's mail, nor one that they repeat send it twice.
 * @param now ISO moment
 */
export function isMailTime({ rhythm, hour, digestedOn, timeZone }: MailTime, now: string): boolean {
  if (rhythm === 'never') return false;
  const local = localMoment(now, timeZone);
  const [today, clock] = [local.slice(0, 10), Number(local.slice(11, 13))];
  if (clock < hour) return false;
  if (rhythm === 'digest') return digestedOn === null || isBefore(digestedOn, today);
  return clock < EVENING || clock === hour;
}
