import type { components } from '@reshelve/api-client/schema';

/** The signed-in person. */
export type Me = components['schemas']['MeDto'];

/** A person's place and role in one programme. */
export type Enrolment = components['schemas']['OwnEnrolmentDto'];

/** A programme that a person was a returner in. */
export type LeftEnrolment = components['schemas']['LeftEnrolmentDto'];

export type Role = Enrolment['role'];

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
