import { Injectable } from '@nestjs/common';
import type { AccountActor } from '../../platform/access/current.ts';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { InvitationsService } from '../identity/invitations.service.ts';
import type { CreateProgrammeDto, CreatedDto, InviteCoordinatorDto } from './dto/programme.dto.ts';
import { OperatorsRepository } from './operators.repository.ts';

/** What the operator of an installation does: programmes, and the people who are to run them. */
@Injectable()
export class OperatorsService {
  constructor(
    private readonly database: Database,
    private readonly programmes: OperatorsRepository,
    private readonly invitations: InvitationsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of all programmes, by name. */
  list(actor: AccountActor): Promise<string> {
    return this.programmes.list(actor);
  }

  async read(actor: AccountActor, id: string): Promise<string> {
    const programme = await this.programmes.one(actor, id);
    if (programme === null) throw notFound();
    return programme;
  }

  create(
    actor: AccountActor,
    { coordinatorEmail, ...programme }: CreateProgrammeDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    const once = { key, operation: 'programmes.create', request: { coordinatorEmail, programme } };
    return this.database.once(actor, once, async (tx) => {
      const id = await this.programmes.create(tx, programme);
      await this.audit.record(tx, actor, {
        action: 'programme.created',
        subjectKind: 'programme',
        subjectId: id,
        programmeId: id,
      });
      if (coordinatorEmail !== undefined) {
        await this.inviteIn(tx, actor, id, { email: coordinatorEmail });
      }
      return { id };
    });
  }

  inviteCoordinator(
    actor: AccountActor,
    programmeId: string,
    invitation: InviteCoordinatorDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    const request = { programmeId, invitation };
    const once = { key, operation: 'programmes.invite-coordinator', request };
    return this.database.once(actor, once, async (tx) => {
      if (!(await this.programmes.exists(tx, programmeId))) throw notFound();
      return { id: await this.inviteIn(tx, actor, programmeId, invitation) };
    });
  }

  private inviteIn(
    tx: Tx,
    actor: AccountActor,
    programmeId: string,
    { email, name = '' }: InviteCoordinatorDto,
  ): Promise<string> {
    return this.invitations.invite(tx, actor, {
      programmeId,
      email,
      name,
      role: 'coordinator',
      cohortId: null,
      invitedBy: actor.accountId,
    });
  }
}
