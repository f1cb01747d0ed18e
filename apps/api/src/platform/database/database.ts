import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@reshelve/prisma/client';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { Env } from '../env/env.ts';
import { PlatformError } from '../http/errors.ts';
import { settingsOf, SETTINGS, type Acting } from './acting.ts';

/** One transaction, already bound to its actor. Only repositories look inside. */
export type Tx = Prisma.TransactionClient;

/** A prepared statement whose first column is the JSON text of the answer. */
export interface JsonStatement {
  /** Names the prepared statement: one name, one text. */
  name: string;
  text: string;
}

/**
 * Gives the rows of a statement, some hundred at a time. Its one column, `row`, is JSON.
 * Several may be read at once.
 */
export type ReadPieces = (
  text: string,
  values?: unknown[],
) => AsyncGenerator<Record<string, unknown>[], void>;

/** Runs a statement of {@link Database.bulk} and gives its rows. */
export type RunStatement = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

interface JsonRow {
  row: Record<string, unknown>;
}

/** Rows at a time in a snapshot. */
const PIECE = 200;
/** A snapshot may wait this long for whoever takes its rows, in milliseconds. */
const SNAPSHOT_IDLE_MS = 300_000;

/** A statement about very many rows may take this long, and so may what lies between two. */
const BULK_MS = 120_000;

/** What makes a repeated creating request recognisable. */
export interface Once {
  /** The Idempotency-Key header; without one nothing is remembered. */
  key: string | undefined;
  operation: string;
  request: unknown;
}

const SET_ACTOR = `SELECT ${SETTINGS.map((name, i) => `set_config('${name}', $${String(i + 1)}, true)`).join(', ')}`;

/**
 * The only way to the database. Every call names its actor, and the transaction's first statement
 * tells PostgreSQL, whose row-level policies do the rest; the login works as the role
 * `reshelve_app`, which owns no table and so is never exempt from them.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly prisma: PrismaClient;
  /** Pipelined: BEGIN, settings, statement and COMMIT travel in one round trip. */
  private readonly reader: pg.Pool;
  private readonly connection: pg.ClientConfig;

  constructor(env: Env) {
    this.connection = {
      connectionString: env.DATABASE_URL,
      options: '-c role=reshelve_app',
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'reshelve',
    };
    const connection = { ...this.connection, max: env.DATABASE_POOL };
    this.reader = new pg.Pool({ ...connection, pipeline: true });
    // A connection that dies while idle (the server restarted) is replaced by the pool.
    this.reader.on('error', () => undefined);
    this.prisma = new PrismaClient({
      adapter: new PrismaPg(connection, { onPoolError: () => undefined }),
    });
  }

  /**
   * Runs `work` in one transaction as `acting`: all of it is kept, or nothing.
   */
  withActor<T>(acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.prisma.$transaction(
      async (tx) => {
        await tx.$queryRawUnsafe(SET_ACTOR, ...settingsOf(acting));
        return work(tx);
      },
      { maxWait: 5_000, timeout: 20_000 },
    );
  }

  /**
   * As {@link withActor}, but a repeat with the same key gives the first answer again. The key is
   * stored in the same transaction, so of two requests at the same moment one waits for the other.
   *
   * @throws PlatformError `idempotency-key-reused` when the key came with another request before.
   */
  once<T>(acting: Actor, once: Once, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { key, operation } = once;
    if (key === undefined) return this.withActor(acting, work);
    const requestHash = createHash('sha256').update(JSON.stringify(once.request)).digest();
    return this.withActor(acting, async (tx) => {
      const { accountId } = acting;
      const first = await tx.$executeRaw`
        INSERT INTO idempotency_key (account_id, key, operation, request_hash)
        VALUES (${accountId}::uuid, ${key}, ${operation}, ${requestHash}) ON CONFLICT DO NOTHING`;
      const where = { accountId_key: { accountId, key } };
      if (first === 0) {
        const before = await tx.idempotencyKey.findUniqueOrThrow({ where });
        if (before.operation !== operation || !requestHash.equals(before.requestHash)) {
          throw new PlatformError('idempotency-key-reused');
        }
        return before.response as T;
      }
      const response = await work(tx);
      await tx.idempotencyKey.update({
        where,
        data: { response: (response ?? Prisma.JsonNull) as Prisma.InputJsonValue },
      });
      return response;
    });
  }

  /**
   * The hot way to read: one prepared statement as `acting`, its JSON passed through as text.
   * @returns the JSON text, or null when the statement gives no row or SQL null.
   */
  async json(acting: Acting, statement: JsonStatement, values: unknown[]): Promise<string | null> {
    const client = await this.reader.connect();
    let failure: Error | undefined;
    try {
      const [, , answer] = await Promise.all([
        client.query('BEGIN READ ONLY'),
        client.query({ name: 'set-actor', text: SET_ACTOR, values: settingsOf(acting) }),
        client.query<[string | null]>({ ...statement, values, rowMode: 'array' }),
        client.query('COMMIT'),
      ]);
      return answer.rows[0]?.[0] ?? null;
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  }

  /**
   * As {@link json}, for bytes: PostgreSQL's own text of them is twice as long, and what lies
   * between would make copies of it.
   * @param statement its first column is the bytes in base64
   */
  async bytes(
    acting: Acting,
    statement: JsonStatement,
    values: unknown[],
  ): Promise<Uint8Array | null> {
    const text = await this.json(acting, statement, values);
    return text === null ? null : Buffer.from(text, 'base64');
  }

  /**
   * Reads much, in small pieces, as of one moment: nothing that is written meanwhile shows, and
   * memory does not grow with what there is. On a connection of its own.
   */
  async snapshot<T>(acting: Acting, work: (read: ReadPieces) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      ...this.connection,
      idle_in_transaction_session_timeout: SNAPSHOT_IDLE_MS,
    });
    // A connection that dies must not end the process: the query in hand fails, too.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(SET_ACTOR, settingsOf(acting));
      let cursors = 0;
      const answer = await work(async function* (text, values = []) {
        cursors += 1;
        const name = `pieces_${String(cursors)}`;
        await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values);
        for (;;) {
          const { rows } = await client.query<JsonRow>(`FETCH ${String(PIECE)} FROM ${name}`);
          if (rows.length > 0) yield rows.map(({ row }) => row);
          if (rows.length < PIECE) break;
        }
        await client.query(`CLOSE ${name}`);
      });
      await client.query('COMMIT');
      return answer;
    } finally {
      await client.end();
    }
  }

  /**
   * As {@link withActor}, for very many rows: plain statements on a connection of its own, without
   * the limits of time that keep requests short.
   */
  async bulk<T>(acting: Acting, work: (run: RunStatement) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      ...this.connection,
      statement_timeout: BULK_MS,
      idle_in_transaction_session_timeout: BULK_MS,
    });
    // A connection that dies must not end the process: the statement in hand fails, too.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(SET_ACTOR, settingsOf(acting));
      const answer = await work(async <Row extends object>(text: string, values: unknown[]) => {
        // Checks of foreign keys keep their plan, which for a table with nothing in it reads all
        // of it: thousands of rows later each check would do so.
        await client.query('DISCARD PLANS');
        return (await client.query(text, values)).rows as Row[];
      });
      await client.query('COMMIT');
      return answer;
    } finally {
      // Ends what was not committed, too.
      await client.end();
    }
  }

  /**
   * Who a session cookie belongs to and, if asked, which enrolment of theirs it acts as: a returner
   * also as one that has ended, for what is theirs to take and to erase.
   * @param tokenHash SHA-256 of the cookie's token
   */
  async resolveSession(tokenHash: Buffer, enrolmentId: string | null): Promise<SessionRow | null> {
    const { rows } = await this.reader.query<SessionRow>({
      name: 'resolve-session',
      text: 'SELECT *, active_week::text FROM app.resolve_session($1, $2)',
      values: [tokenHash, enrolmentId],
    });
    return rows[0] ?? null;
  }

  /** The pool that the rate limiter and the job runner share with the hot reads. */
  get pool(): pg.Pool {
    return this.reader;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
    await this.reader.end();
  }
}

/** An account that acts: the only kinds of actor that can repeat a request. */
type Actor = Extract<Acting, { accountId: string }>;

export interface SessionRow {
  session_id: string;
  account_id: string;
  is_operator: boolean;
  last_used_at: Date;
  enrolment_id: string | null;
  programme_id: string | null;
  cohort_id: string | null;
  role: 'returner' | 'mentor' | 'coordinator' | null;
  /** Their part in the programme has ended. */
  has_left: boolean;
  time_zone: string | null;
  /** Monday of the last week with a visit, YYYY-MM-DD. */
  active_week: string | null;
}
