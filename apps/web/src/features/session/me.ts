/** The signed-in person, as `GET /api/me` tells it. */
export interface Me {
  account: { id: string; email: string; name: string; isOperator: boolean };
  enrolments: Enrolment[];
  /** How many notifications are unread, over all enrolments. */
  unread?: number;
}

/** A person's place and role in one programme. */
export interface Enrolment {
  id: string;
  role: Role;
  programme: { id: string; name: string; timeZone: string };
  cohort: { id: string; name: string } | null;
}

export type Role = 'returner' | 'mentor' | 'coordinator';

const letters = { returner: 'r', mentor: 'm', coordinator: 'c' } as const;

/** Where an enrolment's pages are: `/r/<id>` and so on. */
export function homeOf(enrolment: { id: string; role: Role }): string {
  return `/${letters[enrolment.role]}/${enrolment.id}`;
}

/** Where a person lands after signing in. */
export function firstHome(me: Me): string {
  const [first] = me.enrolments;
  if (first) return homeOf(first);
  return me.account.isOperator ? '/operator' : '/account';
}
