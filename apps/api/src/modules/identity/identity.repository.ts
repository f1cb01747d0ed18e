import { Injectable } from '@nestjs/common';
import type { Acting } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';

const ME = {
  name: 'identity.me',
  text: `
    SELECT json_build_object(
      'account', json_build_object(
        'id', a.id, 'email', a.email, 'name', a.name, 'isOperator', a.is_operator),
      'enrolments', coalesce((
        SELECT json_agg(json_build_object(
                 'id', e.id, 'role', e.role,
                 'programme', json_build_object('id', p.id, 'name', p.name, 'timeZone', p.time_zone),
                 'cohort', CASE WHEN c.id IS NOT NULL
                                THEN json_build_object('id', c.id, 'name', c.name) END)
               ORDER BY e.role DESC, e.created_at, e.id)
        FROM enrolment e
        JOIN programme p ON p.id = e.programme_id
        LEFT JOIN cohort c ON c.programme_id = e.programme_id AND c.id = e.cohort_id
        WHERE e.account_id = a.id AND e.ended_at IS NULL), '[]'::json),
      'left', coalesce((
        SELECT json_agg(json_build_object(
                 'id', e.id,
                 'programme', json_build_object('id', p.id, 'name', p.name, 'timeZone', p.time_zone),
                 'leftAt', e.ended_at)
               ORDER BY e.ended_at DESC, e.id)
        FROM enrolment e
        JOIN programme p ON p.id = e.programme_id
        WHERE e.account_id = a.id AND e.role = 'returner' AND e.ended_at IS NOT NULL),
        '[]'::json))::text
    FROM account a WHERE a.id = $1`,
};

/** Accounts, credentials, sessions and the links in mails. */
@Injectable()
export class IdentityRepository {
  constructor(private readonly database: Database) {}

  me(acting: Acting, accountId: string): Promise<string | null> {
    return this.database.json(acting, ME, [accountId]);
  }

  accountByEmail(tx: Tx, email: string) {
    return tx.account.findUnique({ where: { email }, include: { credential: true } });
  }

  accountById(tx: Tx, id: string) {
    return tx.account.findUnique({ where: { id }, include: { credential: true } });
  }

  async createAccount(
    tx: Tx,
    data: { email: string; name: string; passwordHash: string; isOperator?: boolean },
  ): Promise<string> {
    const { passwordHash, ...account } = data;
    const { id } = await tx.account.create({
      data: { ...account, credential: { create: { passwordHash } } },
    });
    return id;
  }

  async makeOperator(tx: Tx, accountId: string): Promise<void> {
    await tx.account.update({ where: { id: accountId }, data: { isOperator: true } });
  }

  async rename(tx: Tx, accountId: string, name: string): Promise<void> {
    await tx.account.update({ where: { id: accountId }, data: { name } });
  }

  async changeEmail(tx: Tx, accountId: string, email: string): Promise<void> {
    await tx.account.update({ where: { id: accountId }, data: { email } });
  }

  async setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
    await tx.credential.update({
      where: { accountId },
      data: { passwordHash, changedAt: new Date() },
    });
  }

  async createSession(
    tx: Tx,
    session: { accountId: string; tokenHash: Buffer; userAgent: string; expiresAt: Date },
  ): Promise<void> {
    await tx.session.create({
      data: { ...session, tokenHash: Uint8Array.from(session.tokenHash) },
    });
  }

  sessions(tx: Tx, accountId: string) {
    return tx.session.findMany({
      where: { accountId, expiresAt: { gt: new Date() } },
      orderBy: { lastUsedAt: 'desc' },
      omit: { tokenHash: true },
    });
  }

  /** @returns whether there was such a session of this account */
  async endSession(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const { count } = await tx.session.deleteMany({ where: { accountId, id } });
    return count > 0;
  }

  async endSessionWithToken(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.session.deleteMany({ where: { tokenHash: Uint8Array.from(tokenHash) } });
  }

  async endSessions(tx: Tx, accountId: string, except?: string): Promise<void> {
    await tx.session.deleteMany({
      where: { accountId, ...(except !== undefined && { NOT: { id: except } }) },
    });
  }

  async createLink(
    tx: Tx,
    link: {
      accountId: string;
      purpose: 'reset_password' | 'confirm_email';
      tokenHash: Buffer;
      expiresAt: Date;
      newEmail?: string;
    },
  ): Promise<void> {
    await tx.accountToken.deleteMany({
      where: { accountId: link.accountId, purpose: link.purpose, usedAt: null },
    });
    await tx.accountToken.create({
      data: { ...link, tokenHash: Uint8Array.from(link.tokenHash) },
    });
  }

  /** Uses a link up. Of two at the same moment one gets it. */
  async useLink(tx: Tx, purpose: 'reset_password' | 'confirm_email', tokenHash: Buffer) {
    const hash = Uint8Array.from(tokenHash);
    const { count } = await tx.accountToken.updateMany({
      where: { tokenHash: hash, purpose, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    });
    if (count === 0) return null;
    return tx.accountToken.findUnique({
      where: { tokenHash: hash },
      include: { account: true },
    });
  }
}
