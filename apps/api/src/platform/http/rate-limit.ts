import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.ts';
import { PlatformError } from './errors.ts';

const WINDOW_SECONDS = 15 * 60;

/**
 * Limits attempts per account and per address, counted in PostgreSQL so that every process sees
 * the same count. Keys are hashed: the counters name nobody.
 */
@Injectable()
export class RateLimits {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;
  private readonly perPerson: RateLimiterPostgres;

  constructor(database: Database) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: database.pool,
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: WINDOW_SECONDS,
      });
    this.perAccount = limiter('account', 10);
    this.perAddress = limiter('address', 100);
    this.perPerson = limiter('person', 30);
  }

  /**
   * Counts one attempt.
   * @throws PlatformError `too-many-requests` with the seconds to wait.
   */
  async attempt(what: string, account: string, address: string): Promise<void> {
    await counted(async () => {
      await this.perAddress.consume(key(what, address));
      await this.perAccount.consume(key(what, account));
    });
  }

  /**
   * Counts one use of something that is dear, by somebody who is signed in.
   * @throws PlatformError `too-many-requests` with the seconds to wait.
   */
  async use(what: string, account: string): Promise<void> {
    await counted(() => this.perPerson.consume(key(what, account)));
  }

  /** After a success the account starts afresh. */
  async forgive(what: string, account: string): Promise<void> {
    await this.perAccount.delete(key(what, account));
  }
}

async function counted(count: () => Promise<unknown>): Promise<void> {
  try {
    await count();
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new PlatformError('too-many-requests', { retryAfterSeconds: error.msBeforeNext / 1000 });
  }
}

const key = (what: string, who: string): string =>
  `${what}:${createHash('sha256').update(who).digest('base64url')}`;
