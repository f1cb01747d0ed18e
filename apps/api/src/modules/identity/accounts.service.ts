import { Injectable } from '@nestjs/common';
import type { AccountActor } from '../../platform/access/current.ts';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { hashToken, newToken } from '../../platform/auth/session-cookie.ts';
import { IDENTITY, SYSTEM } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { RateLimits } from '../../platform/http/rate-limit.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { identityError } from './identity.errors.ts';
import { IdentityRepository } from './identity.repository.ts';
import { PasswordsService } from './passwords.service.ts';

const MINUTE = 60_000;
const RESET_MINUTES = 30;
const CONFIRM_MINUTES = 24 * 60;

/** A person's own account: name, address and password. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly identities: IdentityRepository,
    private readonly passwords: PasswordsService,
    private readonly jobs: JobsRepository,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the account with its enrolments. */
  async me(actor: AccountActor): Promise<string> {
    const text = await this.identities.me(actor, actor.accountId);
    if (text === null) throw notFound();
    return text;
  }

  async rename({ accountId }: AccountActor, name: string): Promise<void> {
    await this.database.withActor(IDENTITY, (tx) => this.identities.rename(tx, accountId, name));
  }

  /** Ends every other session: whoever knew the old password is out. */
  async changePassword(
    { accountId }: AccountActor,
    passwords: { current: string; password: string },
    session: { id: string; address: string },
  ): Promise<void> {
    await this.database.withActor(IDENTITY, async (tx) => {
      const account = await this.confirmed(tx, accountId, passwords.current, 'current', session);
      const passwordHash = await this.passwords.hashNew(passwords.password, account.email);
      await this.identities.setPassword(tx, accountId, passwordHash);
      await this.identities.endSessions(tx, accountId, session.id);
      await this.recordPasswordChange(tx, accountId, account.email);
    });
  }

  /** Sends a link to the new address; the old one stays until the link is opened. */
  async changeEmail(
    { accountId }: AccountActor,
    change: { newEmail: string; password: string },
    address: string,
  ): Promise<void> {
    await this.database.withActor(IDENTITY, async (tx) => {
      await this.confirmed(tx, accountId, change.password, 'password', { address });
      await this.jobs.enqueue(tx, 'send-email-confirmation', {
        accountId,
        newEmail: change.newEmail,
      });
    });
  }

  /** Says the same and takes the same time for every address: the work is done in the job. */
  async forgotPassword(email: string, address: string): Promise<void> {
    await this.limits.attempt('forgotten-password', email, address);
    await this.database.withActor(IDENTITY, (tx) =>
      this.jobs.enqueue(tx, 'send-password-reset', { email }),
    );
  }

  async resetPassword(token: string, password: string, address: string): Promise<void> {
    await this.limits.attempt('reset-password', token, address);
    await this.database.withActor(IDENTITY, async (tx) => {
      const link = await this.identities.useLink(tx, 'reset_password', hashToken(token));
      if (!link) throw identityError('link-not-valid');
      const { id, email } = link.account;
      const passwordHash = await this.passwords.hashNew(password, email);
      await this.identities.setPassword(tx, id, passwordHash);
      await this.identities.endSessions(tx, id);
      await this.recordPasswordChange(tx, id, email);
    });
  }

  async confirmEmail(token: string, address: string): Promise<void> {
    await this.limits.attempt('confirm-email', token, address);
    await this.database.withActor(IDENTITY, async (tx) => {
      const link = await this.identities.useLink(tx, 'confirm_email', hashToken(token));
      if (!link?.newEmail) throw identityError('link-not-valid');
      if (await this.identities.accountByEmail(tx, link.newEmail)) {
        throw identityError('address-taken');
      }
      await this.identities.changeEmail(tx, link.accountId, link.newEmail);
      await this.audit.record(tx, IDENTITY, {
        action: 'account.email-changed',
        subjectKind: 'account',
        subjectId: link.accountId,
        accountId: link.accountId,
      });
      await this.jobs.enqueue(tx, 'send-email-changed', { to: link.account.email });
    });
  }

  @Task('send-password-reset')
  async sendPasswordReset({ email }: { email: string }): Promise<void> {
    const { token, hash } = newToken();
    const account = await this.database.withActor(IDENTITY, async (tx) => {
      const found = await this.identities.accountByEmail(tx, email);
      if (!found) return null;
      await this.identities.createLink(tx, {
        accountId: found.id,
        purpose: 'reset_password',
        tokenHash: hash,
        expiresAt: new Date(Date.now() + RESET_MINUTES * MINUTE),
      });
      return found;
    });
    if (!account) return;
    await this.mailer.send({
      to: account.email,
      subject: 'Choose a new password for Reshelve',
      paragraphs: [
        'Hello,',
        'Somebody, probably you, asked for a new password. To choose one, open this link:',
        this.mailer.link(`/reset-password?token=${token}`),
        `It works once and for ${String(RESET_MINUTES)} minutes. If it was not you, you need not do anything: your password stays as it is.`,
      ],
    });
  }

  @Task('send-email-confirmation')
  async sendEmailConfirmation(change: { accountId: string; newEmail: string }): Promise<void> {
    const { accountId, newEmail } = change;
    const { token, hash } = newToken();
    const taken = await this.database.withActor(IDENTITY, async (tx) => {
      if (await this.identities.accountByEmail(tx, newEmail)) return true;
      await this.identities.createLink(tx, {
        accountId,
        purpose: 'confirm_email',
        tokenHash: hash,
        newEmail,
        expiresAt: new Date(Date.now() + CONFIRM_MINUTES * MINUTE),
      });
      return false;
    });
    await this.mailer.send(
      taken
        ? {
            to: newEmail,
            subject: 'You already have an account on Reshelve',
            paragraphs: [
              'Hello,',
              'Somebody, perhaps you, wanted to use this address for another account on Reshelve. It has an account of its own already, so nothing was changed.',
            ],
          }
        : {
            to: newEmail,
            subject: 'Confirm your new e-mail address',
            paragraphs: [
              'Hello,',
              'To use this address for your account on Reshelve, open this link:',
              this.mailer.link(`/confirm-email?token=${token}`),
              'It works once and for a day. If it was not you who asked, you need not do anything.',
            ],
          },
    );
  }

  @Task('send-email-changed')
  async sendEmailChanged({ to }: { to: string }): Promise<void> {
    await this.mailer.send({
      to,
      subject: 'Your e-mail address on Reshelve was changed',
      paragraphs: [
        'Hello,',
        'The e-mail address of your account on Reshelve was changed a moment ago, and this one is no longer in use there. If it was not you, please tell your programme’s coordinator at once.',
      ],
    });
  }

  @Task('send-password-changed')
  async sendPasswordChanged({ to }: { to: string }): Promise<void> {
    await this.mailer.send({
      to,
      subject: 'Your password on Reshelve was changed',
      paragraphs: [
        'Hello,',
        'The password of your account on Reshelve was changed a moment ago, and other browsers were signed out. If it was not you, choose a new one here:',
        this.mailer.link('/forgotten-password'),
      ],
    });
  }

  /**
   * Before something that cannot be taken back: the cookie alone is not enough.
   * @throws wrong-password on the field `password`; PlatformError `too-many-requests`
   */
  async confirm(accountId: string, password: string, address: string): Promise<void> {
    await this.database.withActor(IDENTITY, (tx) =>
      this.confirmed(tx, accountId, password, 'password', { address }),
    );
  }

  private async confirmed(
    tx: Tx,
    accountId: string,
    password: string,
    field: string,
    { address }: { address: string },
  ) {
    const account = await this.identities.accountById(tx, accountId);
    if (!account) throw notFound();
    await this.limits.attempt('sign-in', account.email, address);
    if (!(await this.passwords.matches(account.credential?.passwordHash ?? null, password))) {
      throw identityError('wrong-password', field);
    }
    await this.limits.forgive('sign-in', account.email);
    return account;
  }

  private async recordPasswordChange(tx: Tx, accountId: string, email: string): Promise<void> {
    await this.audit.record(tx, IDENTITY, {
      action: 'account.password-changed',
      subjectKind: 'account',
      subjectId: accountId,
      accountId,
    });
    await this.jobs.enqueue(tx, 'send-password-changed', { to: email });
  }

  /** Makes the account an operator, with a link to choose a password if it is new. For the command. */
  async makeOperator(email: string, name: string, password: string): Promise<'made' | 'promoted'> {
    return this.database.withActor(IDENTITY, async (tx) => {
      const account = await this.identities.accountByEmail(tx, email);
      const accountId =
        account?.id ??
        (await this.identities.createAccount(tx, {
          email,
          name,
          passwordHash: await this.passwords.hashNew(password, email),
        }));
      await this.identities.makeOperator(tx, accountId);
      await this.audit.record(tx, SYSTEM, {
        action: 'account.made-operator',
        subjectKind: 'account',
        subjectId: accountId,
        accountId,
      });
      return account ? 'promoted' : 'made';
    });
  }
}
