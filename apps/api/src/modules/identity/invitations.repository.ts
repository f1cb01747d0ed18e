import { Injectable } from '@nestjs/common';
import type { Role } from '@reshelve/domain/access';
import type { Tx } from '../../platform/database/database.ts';

export interface NewInvitation {
  programmeId: string;
  email: string;
  name: string;
  role: Role;
  cohortId: string | null;
  /** The account that invites. */
  invitedBy: string;
}

@Injectable()
export class InvitationsRepository {
  async create(tx: Tx, invitation: NewInvitation): Promise<string> {
    const { id } = await tx.invitation.create({ data: invitation, select: { id: true } });
    return id;
  }

  /** Still to be accepted, with what its mail needs. */
  pending(tx: Tx, programmeId: string, id: string) {
    return tx.invitation.findFirst({
      where: { programmeId, id, acceptedAt: null, withdrawnAt: null },
      include: { programme: true, cohort: true },
    });
  }

  async setToken(
    tx: Tx,
    key: { programmeId: string; id: string },
    token: { tokenHash: Buffer; sentAt: Date; expiresAt: Date },
  ): Promise<void> {
    await tx.invitation.update({
      where: { programmeId_id: key },
      data: { ...token, tokenHash: Uint8Array.from(token.tokenHash) },
    });
  }

  /** The invitation that a link opens, while it does. */
  byToken(tx: Tx, tokenHash: Buffer) {
    return tx.invitation.findFirst({
      where: {
        tokenHash: Uint8Array.from(tokenHash),
        acceptedAt: null,
        withdrawnAt: null,
        expiresAt: { gt: new Date() },
      },
      include: { programme: true, cohort: true },
    });
  }

  /** Marks it accepted. Of two at the same moment one gets it. */
  async accept(
    tx: Tx,
    key: { programmeId: string; id: string },
    enrolmentId: string,
  ): Promise<boolean> {
    const { count } = await tx.invitation.updateMany({
      where: { ...key, acceptedAt: null, withdrawnAt: null },
      data: { acceptedAt: new Date(), enrolmentId },
    });
    return count === 1;
  }

  /** The account is held meanwhile, so that of two invitations accepted at once one comes second. */
  async activeEnrolment(tx: Tx, where: { programmeId: string; accountId: string; role: Role }) {
    await tx.$queryRaw`SELECT id FROM account WHERE id = ${where.accountId}::uuid FOR UPDATE`;
    return tx.enrolment.findFirst({ where: { ...where, endedAt: null }, select: { id: true } });
  }

  async enrol(
    tx: Tx,
    data: {
      programmeId: string;
      accountId: string;
      role: Role;
      cohortId: string | null;
      sharesProgress: boolean;
      sharesSearch: boolean;
    },
  ): Promise<string> {
    const { id } = await tx.enrolment.create({ data, select: { id: true } });
    return id;
  }
}
