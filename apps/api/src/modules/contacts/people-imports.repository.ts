import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { DuplicateChoice, IncomingPerson } from '@reshelve/domain/incoming-people';
import { CIRCLES, type Circle } from '@reshelve/domain/network';
import type { Prisma } from '@reshelve/prisma/client';
import type { Tx } from '../../platform/database/database.ts';
import type { PeopleKind } from './people-file.service.ts';

export type ImportRow = NonNullable<Awaited<ReturnType<PeopleImportsRepository['find']>>>;
/** Somebody who is there already. */
export type ContactRow = Awaited<ReturnType<PeopleImportsRepository['known']>>[number];

/** What was chosen for an import of people, and what it filled in where they were there already. */
export interface PeopleReading {
  /** The lines that are not wanted. */
  left: number[];
  circle: Circle | null;
  duplicates: DuplicateChoice;
  filled: { id: string; fields: Partial<IncomingPerson> }[];
}

export type NewPerson = IncomingPerson & { employerKeys: string[]; circle: Circle | null };

/** A person's fields as they are to be from now on. */
export type RewrittenPerson = Omit<IncomingPerson, 'name'> & {
  id: string;
  revision: number;
  employerKeys: string[];
};

/** Rows that go in with one statement: PostgreSQL takes 65,535 values at a time. */
const AT_A_TIME = 1_000;
const SHOWN = 20;
const KINDS: PeopleKind[] = ['connections', 'vcards'];

/** The rows of imports of people, and of the people whom they bring. */
@Injectable()
export class PeopleImportsRepository {
  async find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.import.findFirst({ where: { programmeId, id, kind: { in: KINDS } } });
  }

  list(tx: Tx, { programmeId, enrolmentId: returnerId }: EnrolledActor) {
    return tx.import.findMany({
      where: { programmeId, returnerId, kind: { in: KINDS } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    about: { kind: PeopleKind; fileId: string; fileName: string; linesTotal: number },
  ): Promise<string> {
    const { id } = await tx.import.create({
      data: { programmeId, returnerId, ...about },
      select: { id: true },
    });
    return id;
  }

  /** @returns false where the import is not a preview any more */
  async choose(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    reading: PeopleReading,
  ): Promise<boolean> {
    const { count } = await tx.import.updateMany({
      where: { programmeId, id, state: 'preview' },
      data: { reading: reading as unknown as Prisma.InputJsonObject },
    });
    return count === 1;
  }

  /**
   * Changes an import in a state. Of two at the same moment, one finds nothing to do.
   * @returns false where it was not in that state
   */
  async update(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    state: ImportRow['state'],
    data: Prisma.ImportUpdateManyMutationInput,
  ): Promise<boolean> {
    const { count } = await tx.import.updateMany({ where: { programmeId, id, state }, data });
    return count === 1;
  }

  /**
   * Makes this transaction the only one that works on the import.
   * @returns it as it stands then
   */
  async hold(tx: Tx, actor: EnrolledActor, id: string) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 2))`;
    return this.find(tx, actor, id);
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.import.deleteMany({ where: { programmeId, id } });
  }

  /** Everybody who is there already. */
  known(tx: Tx, { programmeId, enrolmentId: returnerId }: EnrolledActor) {
    return tx.contact.findMany({
      where: { programmeId, returnerId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
  }

  /** @param added is told how many are in so far */
  async add(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    importId: string,
    people: readonly NewPerson[],
    added: (count: number) => Promise<void>,
  ): Promise<void> {
    for (let i = 0; i < people.length; i += AT_A_TIME) {
      const some = people.slice(i, i + AT_A_TIME);
      await tx.contact.createMany({
        data: some.map((person) => ({ programmeId, returnerId, importId, ...person })),
      });
      await added(i + some.length);
    }
  }

  /** Writes people anew, all at once; not those who were changed since they were read. */
  async rewrite(
    tx: Tx,
    { programmeId }: EnrolledActor,
    people: readonly RewrittenPerson[],
  ): Promise<void> {
    if (people.length === 0) return;
    await tx.$executeRaw`
      UPDATE contact c SET
        acquaintance = v.acquaintance, job_title = v."jobTitle", employer = v.employer,
        employer_keys = ARRAY(SELECT jsonb_array_elements_text(v."employerKeys")),
        email = v.email, phone = v.phone, link = v.link, notes = v.notes,
        revision = c.revision + 1, updated_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS v(
        id uuid, revision int, acquaintance text, "jobTitle" text, employer text,
        "employerKeys" jsonb, email text, phone text, link text, notes text)
      WHERE c.programme_id = ${programmeId}::uuid AND c.id = v.id AND c.revision = v.revision`;
  }

  /**
   * Takes out whom an import brought, but not those whom the returner has done something with
   * since: they stay, and belong to the import no more.
   * @returns how many went and how many stayed
   */
  async takeOut(
    tx: Tx,
    { programmeId }: EnrolledActor,
    importId: string,
  ): Promise<{ removed: number; kept: number }> {
    const { count } = await tx.contact.deleteMany({
      where: {
        programmeId,
        importId,
        revision: 1,
        touchpoints: { none: {} },
        applications: { none: {} },
      },
    });
    const stayed = await tx.contact.updateMany({
      where: { programmeId, importId },
      data: { importId: null },
    });
    return { removed: count, kept: stayed.count };
  }
}

/** What was chosen, as the row keeps it. */
export function readingOf(json: Prisma.JsonValue): PeopleReading {
  const { left, circle, duplicates, filled } = json as unknown as Partial<PeopleReading>;
  return {
    left: left ?? [],
    circle: CIRCLES.find((known) => known === circle) ?? null,
    duplicates: duplicates ?? 'skip',
    filled: filled ?? [],
  };
}
