import { Injectable } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { hashToken, newToken, SESSION_DAYS } from '../../platform/auth/session-cookie.ts';
import { IDENTITY } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { RateLimits } from '../../platform/http/rate-limit.ts';
import type { SessionDto } from './dto/me.dto.ts';
import { identityError } from './identity.errors.ts';
import { IdentityRepository } from './identity.repository.ts';
import { PasswordsService } from './passwords.service.ts';

/** Where a request comes from. */
export interface Device {
  address: string;
  userAgent: string;
}

/** The secret for the cookie of a session just opened. */
export interface OpenedSession {
  token: string;
}

const DAY = 86_400_000;
const LONGEST_USER_AGENT = 300;

/** Signing in and out, and the list of browsers that are signed in. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly identities: IdentityRepository,
    private readonly passwords: PasswordsService,
    private readonly limits: RateLimits,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Whose credentials these are. Takes the same time and gives the same answer whether the
   * account exists or not.
   * @throws `wrong-credentials`, `too-many-requests`
   */
  async authenticate(email: string, password: string, address: string): Promise<string> {
    await this.limits.attempt('sign-in', email, address);
    const account = await this.database.withActor(IDENTITY, (tx) =>
      this.identities.accountByEmail(tx, email),
    );
    const stored = account?.credential?.passwordHash ?? null;
    if (!(await this.passwords.matches(stored, password)) || !account) {
      throw identityError('wrong-credentials');
    }
    await this.limits.forgive('sign-in', email);
    return account.id;
  }

  /** Signs in; a session that the browser had before ends with it. */
  signIn(accountId: string, device: Device, before: string | undefined): Promise<OpenedSession> {
    return this.database.withActor(IDENTITY, async (tx) => {
      if (before) await this.identities.endSessionWithToken(tx, hashToken(before));
      await this.audit.record(tx, IDENTITY, {
        action: 'session.opened',
        subjectKind: 'account',
        subjectId: accountId,
        accountId,
      });
      return this.open(tx, accountId, device);
    });
  }

  async open(tx: Tx, accountId: string, { userAgent }: Device): Promise<OpenedSession> {
    const { token, hash } = newToken();
    await this.identities.createSession(tx, {
      accountId,
      tokenHash: hash,
      userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
      expiresAt: new Date(Date.now() + SESSION_DAYS * DAY),
    });
    return { token };
  }

  async signOut(token: string): Promise<void> {
    await this.database.withActor(IDENTITY, (tx) =>
      this.identities.endSessionWithToken(tx, hashToken(token)),
    );
  }

  async signOutEverywhere(accountId: string): Promise<void> {
    await this.database.withActor(IDENTITY, async (tx) => {
      await this.identities.endSessions(tx, accountId);
      await this.audit.record(tx, IDENTITY, {
        action: 'session.all-ended',
        subjectKind: 'account',
        subjectId: accountId,
        accountId,
      });
    });
  }

  async list(accountId: string, current: string): Promise<SessionDto[]> {
    const sessions = await this.database.withActor(IDENTITY, (tx) =>
      this.identities.sessions(tx, accountId),
    );
    return sessions.map(({ id, createdAt, lastUsedAt, userAgent }) => ({
      id,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      userAgent,
      current: id === current,
    }));
  }

  async revoke(accountId: string, id: string): Promise<void> {
    const ended = await this.database.withActor(IDENTITY, (tx) =>
      this.identities.endSession(tx, accountId, id),
    );
    if (!ended) throw notFound();
  }
}
