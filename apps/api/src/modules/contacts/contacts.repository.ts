import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { ContactPart, TouchpointWay } from '@reshelve/domain/network';
import type { Prisma } from '@reshelve/prisma/client';
import type { Tx } from '../../platform/database/database.ts';

/** A person's facts, ready to be stored. */
export type ContactFacts = Pick<
  Prisma.ContactUncheckedCreateInput,
  | 'name'
  | 'circle'
  | 'acquaintance'
  | 'jobTitle'
  | 'employer'
  | 'email'
  | 'phone'
  | 'link'
  | 'notes'
> & { formerEmployers?: string[]; employerKeys?: string[] };

export interface TouchpointFacts {
  on: Date;
  way: TouchpointWay;
  notes?: string;
}

/** The rows of people and of what belongs to them. */
@Injectable()
export class ContactsRepository {
  find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.contact.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    facts: ContactFacts,
  ): Promise<string> {
    const { id } = await tx.contact.create({
      data: { programmeId, returnerId, ...facts },
      select: { id: true },
    });
    return id;
  }

  /** @returns false where the row has another revision by now */
  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id, revision }: { id: string; revision: number },
    facts: Partial<ContactFacts>,
  ): Promise<boolean> {
    const { count } = await tx.contact.updateMany({
      where: { programmeId, id, revision },
      data: { ...facts, revision: { increment: 1 }, updatedAt: new Date() },
    });
    return count === 1;
  }

  /** Sets what is planned with somebody, or until when they are put aside. */
  async plan(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    plan: { nextOn?: Date | null; nextAbout?: string; restingUntil?: Date | null },
  ): Promise<void> {
    await tx.contact.updateMany({
      where: { programmeId, id },
      data: { ...plan, revision: { increment: 1 }, updatedAt: new Date() },
    });
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.contact.deleteMany({ where: { programmeId, id } });
  }

  findTouchpoint(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.touchpoint.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  async addTouchpoint(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    contactId: string,
    facts: TouchpointFacts,
  ): Promise<string> {
    const { id } = await tx.touchpoint.create({
      data: { programmeId, returnerId, contactId, ...facts },
      select: { id: true },
    });
    return id;
  }

  async changeTouchpoint(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    facts: TouchpointFacts,
  ): Promise<void> {
    await tx.touchpoint.updateMany({ where: { programmeId, id }, data: facts });
  }

  async removeTouchpoint(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.touchpoint.deleteMany({ where: { programmeId, id } });
  }

  /** Those with a part in the application, and those whom one of the keys stands for. */
  around(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    applicationId: string,
    key: string,
  ) {
    return tx.contact.findMany({
      where: {
        programmeId,
        returnerId,
        OR: [
          { applications: { some: { applicationId } } },
          ...(key === '' ? [] : [{ employerKeys: { has: key } }]),
        ],
      },
      select: {
        id: true,
        name: true,
        jobTitle: true,
        employer: true,
        formerEmployers: true,
        applications: { where: { applicationId }, select: { part: true } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 100,
    });
  }

  /** Says what somebody has to do with an application, or says it anew. */
  async setPart(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    applicationId: string,
    contactId: string,
    part: ContactPart,
  ): Promise<void> {
    const key = { programmeId, applicationId, contactId };
    await tx.applicationContact.upsert({
      where: { programmeId_applicationId_contactId: key },
      create: { ...key, returnerId, part },
      update: { part },
    });
  }

  async removePart(
    tx: Tx,
    { programmeId }: EnrolledActor,
    applicationId: string,
    contactId: string,
  ): Promise<void> {
    await tx.applicationContact.deleteMany({ where: { programmeId, applicationId, contactId } });
  }
}
