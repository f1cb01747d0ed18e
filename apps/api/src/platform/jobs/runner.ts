import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import {
  Logger as GraphileLogger,
  run,
  runOnce,
  type Runner as GraphileRunner,
  type TaskList,
} from 'graphile-worker';
import pg from 'pg';
import { Env } from '../env/env.ts';
import { TASK, type TaskDeclaration } from './task.ts';

const RETRY_MS = 2_000;

/** Runs the background jobs that modules declare with `@Task`, until the application stops. */
@Injectable()
export class Runner implements OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private stopping = false;
  private pool: pg.Pool | undefined;
  private runner: GraphileRunner | undefined;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly env: Env,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Starts, and starts again whenever the database went away. */
  async start(): Promise<void> {
    if (this.stopping) return;
    this.pool ??= this.openPool();
    try {
      this.runner = await run({
        pgPool: this.pool,
        taskList: this.tasks().list,
        concurrency: 4,
        pollInterval: 1_000,
        noHandleSignals: true,
        crontab: this.tasks().crontab,
        logger: this.quietLogger(),
      });
      this.runner.promise.then(
        () => undefined,
        () => {
          this.startLater();
        },
      );
    } catch {
      this.startLater();
    }
  }

  /** Does what is due now, and returns. */
  async runPending(): Promise<void> {
    this.pool ??= this.openPool();
    await runOnce({
      pgPool: this.pool,
      taskList: this.tasks().list,
      noHandleSignals: true,
      logger: this.quietLogger(),
    });
  }

  private startLater(): void {
    if (this.stopping) return;
    this.logger.warn('background jobs stopped; starting them again shortly');
    this.retry = setTimeout(() => void this.start(), RETRY_MS);
  }

  private openPool(): pg.Pool {
    const pool = new pg.Pool({
      connectionString: this.env.DATABASE_URL,
      options: '-c role=reshelve_app',
      max: 6,
      application_name: 'reshelve jobs',
    });
    // A connection that dies (the server restarted) must not end the process, idle or in use.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
    });
    return pool;
  }

  /** Warnings and errors only: the rest of graphile-worker's log names payloads. */
  private quietLogger(): GraphileLogger {
    return new GraphileLogger(() => (level, message) => {
      if (level === 'error') this.logger.error(message);
      else if (level === 'warning') this.logger.warn(message);
    });
  }

  private tasks(): { list: TaskList; crontab: string } {
    const list: TaskList = {};
    const crontab: string[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = (instance as Record<string, unknown>)[method];
        if (typeof handler !== 'function') continue;
        const task = this.reflector.get<TaskDeclaration | undefined>(
          TASK,
          handler as () => unknown,
        );
        if (task === undefined) continue;
        list[task.name] = async (payload) => {
          await (handler as (payload: unknown) => Promise<void>).call(instance, payload);
        };
        if (task.cron !== undefined) crontab.push(`${task.cron} ${task.name}`);
      }
    }
    return { list, crontab: crontab.join('\n') };
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.retry);
    await this.runner?.stop().catch(() => undefined);
    await this.pool?.end();
  }
}
