import { Injectable } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { hashToken, newToken } from '../../platform/auth/session-cookie.ts';
import { IDENTITY, SYSTEM, type Acting } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { PlatformError } from '../../platform/http/errors.ts';
import { RateLimits } from '../../platform/http/rate-limit.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import type {
  AcceptedDto,
  AcceptInvitationDto,
  InvitationPreviewDto,
} from './dto/invitation.dto.ts';
import { identityError } from './identity.errors.ts';
import { IdentityRepository } from './identity.repository.ts';
import { InvitationsRepository, type NewInvitation } from './invitations.repository.ts';
import { PasswordsService } from './passwords.service.ts';
import { SessionsService, type Device, type OpenedSession } from './sessions.service.ts';

const VALID_DAYS = 14;
const DAY = 86_400_000;

/** From an address to an enrolment: by a single-use link in a mail. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly identities: IdentityRepository,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly jobs: JobsRepository,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly audit: AuditRepository,
  ) {}

  /** Part of the inviting transaction: the mail goes out once that is committed. */
  async invite(tx: Tx, acting: Acting, invitation: NewInvitation): Promise<string> {
    const invitationId = await this.invitations.create(tx, invitation);
    const { programmeId } = invitation;
    await this.audit.record(tx, acting, {
      action: 'invitation.created',
      subjectKind: 'invitation',
      subjectId: invitationId,
      programmeId,
    });
    await this.sendLater(tx, { programmeId, invitationId });
    return invitationId;
  }

  /** Sends the mail (again); a link sent before stops working. */
  async sendLater(tx: Tx, ids: { programmeId: string; invitationId: string }): Promise<void> {
    await this.jobs.enqueue(tx, 'send-invitation', ids);
  }

  @Task('send-invitation')
  async send({ programmeId, invitationId: id }: { programmeId: string; invitationId: string }) {
    const { token, hash } = newToken();
    const invitation = await this.database.withActor(SYSTEM, async (tx) => {
      const found = await this.invitations.pending(tx, programmeId, id);
      if (!found) return null;
      const sentAt = new Date();
      const expiresAt = new Date(sentAt.getTime() + VALID_DAYS * DAY);
      await this.invitations.setToken(
        tx,
        { programmeId, id },
        { tokenHash: hash, sentAt, expiresAt },
      );
      return found;
    });
    if (!invitation) return;
    const { programme, role, email } = invitation;
    await this.mailer.send({
      to: email,
      subject: `Your invitation to ${programme.name}`,
      paragraphs: [
        'Hello,',
        `You are invited to take part in ${programme.name} as a ${role}. It runs on Reshelve, where returners keep track of their search and get a mentor’s help with it.`,
        'To accept, open this link:',
        this.mailer.link(`/invitation?token=${token}`),
        `The link works once and for ${String(VALID_DAYS)} days. If you did not expect it, you need not do anything.`,
      ],
    });
  }

  async preview(token: string): Promise<InvitationPreviewDto> {
    return this.database.withActor(IDENTITY, async (tx) => {
      const invitation = await this.open(tx, token);
      const { programme, cohort, role, email, name } = invitation;
      const account = await this.identities.accountByEmail(tx, email);
      return {
        programmeName: programme.name,
        cohortName: cohort?.name ?? null,
        role,
        email,
        name: account?.name ?? name,
        hasAccount: account !== null,
      };
    });
  }

  /** Makes the account where there is none, the enrolment, and a session. */
  async accept(
    token: string,
    answers: AcceptInvitationDto,
    device: Device,
  ): Promise<OpenedSession & { accepted: AcceptedDto }> {
    await this.limits.attempt('invitation', token, device.address);
    return this.database.withActor(IDENTITY, async (tx) => {
      const invitation = await this.open(tx, token);
      const { programmeId, id, role, cohortId, email } = invitation;
      const accountId = await this.accountFor(tx, email, answers, device);
      if (await this.invitations.activeEnrolment(tx, { programmeId, accountId, role })) {
        throw identityError('already-enrolled');
      }
      const enrolmentId = await this.invitations.enrol(tx, {
        programmeId,
        accountId,
        role,
        cohortId,
        sharesProgress: role === 'returner' && answers.sharesProgress === true,
        sharesSearch: role === 'returner' && answers.sharesSearch === true,
      });
      if (!(await this.invitations.accept(tx, { programmeId, id }, enrolmentId))) {
        throw identityError('link-not-valid');
      }
      await this.audit.record(tx, IDENTITY, {
        action: 'invitation.accepted',
        subjectKind: 'enrolment',
        subjectId: enrolmentId,
        programmeId,
        accountId,
      });
      const session = await this.sessions.open(tx, accountId, device);
      return { ...session, accepted: { enrolmentId, role } };
    });
  }

  private async open(tx: Tx, token: string) {
    const invitation = await this.invitations.byToken(tx, hashToken(token));
    if (!invitation) throw identityError('link-not-valid');
    return invitation;
  }

  private async accountFor(
    tx: Tx,
    email: string,
    answers: AcceptInvitationDto,
    device: Device,
  ): Promise<string> {
    const account = await this.identities.accountByEmail(tx, email);
    if (account) {
      await this.limits.attempt('sign-in', email, device.address);
      const stored = account.credential?.passwordHash ?? null;
      if (!(await this.passwords.matches(stored, answers.password))) {
        throw identityError('wrong-password', 'password');
      }
      return account.id;
    }
    if (answers.name === undefined) {
      throw new PlatformError('invalid', { fields: { name: 'Enter your name.' } });
    }
    const passwordHash = await this.passwords.hashNew(answers.password, email);
    return this.identities.createAccount(tx, { email, name: answers.name, passwordHash });
  }
}
