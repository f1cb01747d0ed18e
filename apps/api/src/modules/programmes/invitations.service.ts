import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { parseAddresses, type ParsedAddress } from '@reshelve/domain/addresses';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { InvitationsService } from '../identity/invitations.service.ts';
import { CohortsRepository } from './cohorts.repository.ts';
import type { InviteDto, InvitedDto, InvitedLineDto } from './dto/people.dto.ts';
import { PeopleRepository } from './people.repository.ts';
import { programmeError } from './programmes.errors.ts';

/** Most addresses in one list. */
const MOST = 500;

type Known = Awaited<ReturnType<PeopleRepository['known']>>;

/** A coordinator's invitations: one by one or a pasted list. */
@Injectable()
export class CohortInvitationsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly cohorts: CohortsRepository,
    private readonly invitations: InvitationsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the invitations, the newest first. */
  list(actor: EnrolledActor, cohortId: string | undefined): Promise<string> {
    return this.people.invitations(actor, cohortId ?? null);
  }

  /**
   * Invites everybody on the list who can be, in one transaction, and says of each line what
   * became of it.
   * @throws nobody-to-invite with the lines as fields when there is nobody
   */
  invite(actor: EnrolledActor, request: InviteDto, key: string | undefined): Promise<InvitedDto> {
    const entries = parseAddresses(request.addresses);
    if (entries.length > MOST) {
      throw new PlatformError('invalid', {
        fields: { addresses: `Please invite at most ${String(MOST)} people at once.` },
      });
    }
    const once = { key, operation: 'invitations.create', request };
    return this.database.once(actor, once, async (tx) => {
      const cohortId = await this.cohortOf(tx, actor, request);
      const emails = entries.flatMap((entry) => (entry.kind === 'valid' ? [entry.email] : []));
      const known = await this.people.known(tx, actor.programmeId, request.role, emails);
      const lines = entries.map((entry) => describe(entry, known));
      for (const [i, entry] of entries.entries()) {
        if (entry.kind !== 'valid' || lines[i]?.result !== 'invited') continue;
        await this.invitations.invite(tx, actor, {
          programmeId: actor.programmeId,
          email: entry.email,
          name: entry.name.slice(0, 120),
          role: request.role,
          cohortId,
          invitedBy: actor.accountId,
        });
      }
      const invited = lines.filter(({ result }) => result === 'invited').length;
      if (invited === 0) throw nobody(lines);
      return { invited, lines };
    });
  }

  /** Sends the mail again; the link sent before stops working. */
  async resend(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      await this.holdOpen(tx, actor, id);
      const { programmeId } = actor;
      await this.invitations.sendLater(tx, { programmeId, invitationId: id });
      await this.audit.record(tx, actor, {
        action: 'invitation.resent',
        subjectKind: 'invitation',
        subjectId: id,
      });
    });
  }

  /** Its link stops working at once. */
  async withdraw(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      await this.holdOpen(tx, actor, id);
      await this.people.withdraw(tx, actor.programmeId, id);
      await this.audit.record(tx, actor, {
        action: 'invitation.withdrawn',
        subjectKind: 'invitation',
        subjectId: id,
      });
    });
  }

  private async holdOpen(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    const state = await this.people.holdInvitation(tx, programmeId, id);
    if (state === null) throw notFound();
    if (state === 'over') throw programmeError('invitation-over');
  }

  private async cohortOf(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { role, cohortId }: InviteDto,
  ): Promise<string | null> {
    if (role === 'coordinator') return null;
    if (cohortId === undefined) {
      if (role === 'returner') throw programmeError('cohort-needed', 'cohortId');
      return null;
    }
    if (!(await this.cohorts.exists(tx, programmeId, cohortId))) {
      throw programmeError('no-such-cohort', 'cohortId');
    }
    return cohortId;
  }
}

function describe(entry: ParsedAddress, { invited, enrolled }: Known): InvitedLineDto {
  const { line } = entry;
  switch (entry.kind) {
    case 'invalid':
      return { line, text: entry.text, result: 'not-an-address', message: entry.message };
    case 'duplicate':
      return {
        line,
        text: entry.email,
        result: 'repeated',
        message: `Stands in line ${String(entry.firstLine)} already.`,
      };
    case 'valid': {
      const text = entry.email;
      if (enrolled.has(text)) {
        return { line, text, result: 'enrolled-already', message: 'Takes part already.' };
      }
      if (invited.has(text)) {
        const message = 'Has an invitation that is not answered yet. You can send it again.';
        return { line, text, result: 'invited-before', message };
      }
      return { line, text, result: 'invited', message: 'Invited.' };
    }
  }
}

const SHOWN = 20;

function nobody(lines: InvitedLineDto[]) {
  const said = lines
    .slice(0, SHOWN)
    .map(({ line, text, message }) => `Line ${String(line)}, “${text}”: ${message}`)
    .join(' ');
  return new PlatformError('invalid', {
    fields: { addresses: said || 'Enter at least one e-mail address.' },
  });
}
