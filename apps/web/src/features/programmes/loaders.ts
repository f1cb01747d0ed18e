import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { notFound } from 'next/navigation';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];
export type Cohort = Schemas['CohortDto'];
export type Person = Schemas['PersonDto'];
export type Invitation = Schemas['InvitationDto'];
export type Pairing = Schemas['PairingDto'];
export type Sharing = Schemas['SharingDto'];

/** The programme's cohorts, the latest first. */
export const cohorts = (enrolment: string): Promise<Cohort[]> =>
  loadJson(asPath(enrolment, 'cohorts'));

export async function cohort(enrolment: string, id: string): Promise<Cohort> {
  return (await cohorts(enrolment)).find((one) => one.id === id) ?? notFound();
}

/** Everybody in the programme, those who have left last. */
export const people = (enrolment: string): Promise<Person[]> =>
  loadJson(asPath(enrolment, 'people'));

export async function person(enrolment: string, id: string): Promise<Person> {
  return (await people(enrolment)).find((one) => one.id === id) ?? notFound();
}

export const invitations = (enrolment: string): Promise<Invitation[]> =>
  loadJson(asPath(enrolment, 'invitations'));

/** Those of today first, then those that have ended. */
export const pairings = (enrolment: string): Promise<Pairing[]> =>
  loadJson(asPath(enrolment, 'pairings'));

export async function pairing(enrolment: string, id: string): Promise<Pairing> {
  return (await pairings(enrolment)).find((one) => one.id === id) ?? notFound();
}

/** The returner's own choices of who sees what. */
export const sharing = (enrolment: string): Promise<Sharing> =>
  loadJson(asPath(enrolment, 'sharing'));
