import type { Place } from '@/components/nav-links';
import { type Enrolment, homeOf, type Me, type Role } from './me';

/** What each role's pages are, below its home. */
const below: Record<
  Role,
  readonly { path: string; label: string; also?: readonly string[]; handy?: boolean }[]
> = {
  returner: [
    { path: '', label: 'Today', also: ['/goal'], handy: true },
    { path: '/applications', label: 'Applications', also: ['/imports'], handy: true },
    { path: '/interviews', label: 'Interviews', handy: true },
    { path: '/contacts', label: 'Network' },
    { path: '/materials', label: 'Materials' },
    { path: '/evidence', label: 'Evidence' },
    { path: '/debriefs', label: 'Debriefs', also: ['/lessons', '/feedback', '/templates'] },
    { path: '/strategy', label: 'Strategy', also: ['/reviews'] },
    { path: '/insights', label: 'Insights' },
    {
      path: '/settings',
      label: 'Settings',
      also: ['/sharing', '/reminders', '/calendar', '/bookmark', '/my-data', '/templates'],
    },
  ],
  mentor: [
    { path: '', label: 'Waiting for you' },
    { path: '/returners', label: 'Your returners' },
  ],
  coordinator: [
    { path: '', label: 'Cohorts', handy: true },
    { path: '/people', label: 'People', handy: true },
    { path: '/pairings', label: 'Pairings', handy: true },
    { path: '/invitations', label: 'Invitations' },
    { path: '/templates', label: 'Templates' },
  ],
};

/** The main navigation of an enrolment, news last. */
export function placesOf(enrolment: Enrolment, unread = 0): Place[] {
  const home = homeOf(enrolment);
  return [
    ...below[enrolment.role].map(({ path, label, also, handy = false }) => ({
      href: home + path,
      label,
      handy,
      also: (also ?? []).map((path) => home + path),
    })),
    { href: `${home}/news`, label: 'News', count: unread },
  ];
}

/** The main navigation of an operator. */
export const operatorPlaces: Place[] = [{ href: '/operator', label: 'Programmes' }];

const roles: Record<Role, string> = {
  returner: 'Returner',
  mentor: 'Mentor',
  coordinator: 'Coordinator',
};

/** A role in a programme, where it leads and how people name it. */
export interface Hat {
  href: string;
  label: string;
}

/** "Mentor, Northern Libraries Return". */
export function hatOf(enrolment: Enrolment): Hat {
  return {
    href: homeOf(enrolment),
    label: `${roles[enrolment.role]}, ${enrolment.programme.name}`,
  };
}

/** What an operator goes by. */
export const operatorHat: Hat = { href: '/operator', label: 'Operator' };

/** The main navigation of what is a person's in no programme in particular. */
export const accountPlaces = (me: Me): Place[] => [
  ...hatsOf(me),
  { href: '/account', label: 'Your account' },
];

/** Everything a person can switch to. */
export function hatsOf(me: Me): Hat[] {
  return [...me.enrolments.map(hatOf), ...(me.account.isOperator ? [operatorHat] : [])];
}
