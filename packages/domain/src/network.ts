import { addMonths, compareDates, type PlainDate } from './dates.ts';

/**
 * The circles in which people who return find help. People beat portals: after a break, word of
 * mouth leads further than big sites (Unwin and Khan, She's Back, 2018).
 */
export const CIRCLES = [
  'former_colleagues',
  'professional_associations',
  'alumni',
  'online_communities',
  'friends_and_family',
] as const;
export type Circle = (typeof CIRCLES)[number];

export const CIRCLE_LABELS: Readonly<Record<Circle, string>> = {
  former_colleagues: 'Former colleagues and employers',
  professional_associations: 'Professional associations',
  alumni: 'Alumni',
  online_communities: 'Online communities',
  friends_and_family: 'Friends and family',
};

/** Questions that help to think of people. */
export const CIRCLE_PROMPTS: Readonly<Record<Circle, readonly string[]>> = {
  former_colleagues: [
    'Who sat at the desk next to you?',
    'Which manager would be glad to hear that you are coming back?',
    'Who left for another library, and where are they now?',
  ],
  professional_associations: [
    'Who was on a committee or at a branch event with you?',
    'Whose talk did you like well enough to tell them so?',
    'Who looked after your chartership, or you after theirs?',
  ],
  alumni: [
    'Who shared the long evenings before the dissertation was due?',
    'Which tutor would still remember your name?',
    'Who was on the same placement, one year before you or after?',
  ],
  online_communities: [
    'Whose answers on the mailing list do you always read to the end?',
    'Who wrote back when you last asked something?',
    'Whom do you follow who works where you would like to?',
  ],
  friends_and_family: [
    'Who at the school gate, the choir or the allotment knows a librarian?',
    'Who in the family always knows somebody who knows somebody?',
    'Which neighbour works for the council, the hospital or the university?',
  ],
};

/** By which way a touchpoint was made. */
export const TOUCHPOINT_WAYS = [
  'email',
  'phone',
  'video',
  'message',
  'in_person',
  'event',
  'letter',
] as const;
export type TouchpointWay = (typeof TOUCHPOINT_WAYS)[number];

export const TOUCHPOINT_WAY_LABELS: Readonly<Record<TouchpointWay, string>> = {
  email: 'E-mail',
  phone: 'Phone call',
  video: 'Video call',
  message: 'Message',
  in_person: 'Met in person',
  event: 'At an event',
  letter: 'Letter or card',
};

/** What a contact has to do with an application. */
export const CONTACT_PARTS = ['led_to', 'knows', 'referee'] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

export const CONTACT_PART_LABELS: Readonly<Record<ContactPart, string>> = {
  led_to: 'Led me to it',
  knows: 'Knows the place',
  referee: 'Is a referee',
};

/** Months without a touchpoint after which people count as out of touch, unless told otherwise. */
export const LOST_TOUCH_MONTHS = 6;
/** How long one can say that it takes. */
export const LOST_TOUCH_CHOICES = [3, 6, 12] as const;
export type LostTouchMonths = (typeof LOST_TOUCH_CHOICES)[number];
export const LOST_TOUCH_LABELS: Readonly<Record<LostTouchMonths, string>> = {
  3: 'three months',
  6: 'six months',
  12: 'a year',
};
/** Months for which "not now" holds. */
export const RESTING_MONTHS = 3;

/** The last day on which a touchpoint is too long ago. */
export function lostTouchBefore(today: PlainDate, months: number = LOST_TOUCH_MONTHS): PlainDate {
  return addMonths(today, -months);
}

/** Until when a person rests of whom one has said "not now". */
export function restingUntil(today: PlainDate): PlainDate {
  return addMonths(today, RESTING_MONTHS);
}

/**
 * Whether one has lost touch: no touchpoint for that long or none at all, nothing planned, and not
 * put aside for now.
 */
export function hasLostTouch(
  person: {
    readonly lastOn: PlainDate | null;
    readonly nextOn: PlainDate | null;
    readonly restingUntil: PlainDate | null;
  },
  today: PlainDate,
  months: number = LOST_TOUCH_MONTHS,
): boolean {
  if (person.nextOn !== null) return false;
  if (person.restingUntil !== null && compareDates(person.restingUntil, today) > 0) return false;
  return person.lastOn === null || compareDates(person.lastOn, lostTouchBefore(today, months)) < 0;
}

/** "Ruth" of "Dr Ruth Ellery", as one greets her. */
export function firstName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const titles = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev)\.?$/i;
  const named = words.find((word) => !titles.test(word));
  return named ?? words[0] ?? name;
}

/** Some words to begin with, for those who have not written for a long time. */
export function openingLine(person: {
  readonly name: string;
  readonly circle: Circle | null;
  readonly employer: string;
}): string {
  return `Dear ${firstName(person.name)}, ${OPENINGS[person.circle ?? 'none']} How are you?`;
}

const OPENINGS: Readonly<Record<Circle | 'none', string>> = {
  former_colleagues:
    'it has been too long. I have been thinking of the time when we worked together, and I am on my way back into library work after a break.',
  professional_associations:
    'we have not been in touch for a while. I am coming back to the profession after a break and remembered how much I enjoyed our conversations.',
  alumni:
    'it has been a long time since we studied together. I am returning to library work after a break and wondered where yours has taken you.',
  online_communities:
    'I have long read what you write with pleasure. I am returning to library work after a break and should like to be in closer touch.',
  friends_and_family:
    'I have been meaning to write. I am looking for work in libraries again after my break, and you came to mind.',
  none: 'it has been a while, and I have been meaning to write. I am returning to library work after a break.',
};

/** Some words to ask somebody who knows a place. */
export function askingLine(
  person: { readonly name: string },
  application: { readonly title: string; readonly employer: string },
): string {
  return `Dear ${firstName(person.name)}, I am thinking of applying to ${application.employer} for the post of ${application.title}. You know the place: might you have a quarter of an hour to tell me what it is like? I should be grateful, and there is no hurry.`;
}
