import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Env } from '../env/env.ts';

/** What is told: that somebody's news changed, or who is looking at a thing. */
export const CHANNELS = ['reshelve_news', 'reshelve_presence'] as const;
export type Channel = (typeof CHANNELS)[number];

const RETRY_MS = 2_000;

/**
 * Hears what transactions tell each other (LISTEN/NOTIFY), in whatever process they ran. A message
 * names an id and says nothing more; whoever hears it looks for themselves, under their own policies.
 * After a lost connection everybody looks again, because something may have been told meanwhile.
 */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly logger = new Logger('Listener');
  private readonly heard = new Map<string, Set<() => void>>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly env: Env) {}

  /** Calls `hear` whenever the channel names the id. @returns how to stop */
  on(channel: Channel, id: string, hear: () => void): () => void {
    const key = keyOf(channel, id);
    const hearers = this.heard.get(key) ?? new Set();
    this.heard.set(key, hearers.add(hear));
    if (!this.client && !this.retry) void this.connect();
    return () => {
      hearers.delete(hear);
      if (hearers.size === 0) this.heard.delete(key);
    };
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.env.DATABASE_URL,
      options: '-c role=reshelve_app',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'reshelve listener',
    });
    this.client = client;
    client.on('notification', ({ channel, payload = '' }) => {
      for (const hear of this.heard.get(keyOf(channel, payload)) ?? []) hear();
    });
    // Told once, by whichever of the two comes first.
    const lost = () => {
      if (this.client !== client) return;
      this.client = undefined;
      void client.end().catch(() => undefined);
      if (this.stopped) return;
      this.logger.warn('not connected to the database; trying again shortly');
      this.retry = setTimeout(() => {
        this.retry = undefined;
        void this.connect();
      }, RETRY_MS);
    };
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join('; '));
      for (const hearers of this.heard.values()) for (const hear of hearers) hear();
    } catch {
      lost();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }
}

const keyOf = (channel: string, id: string): string => `${channel} ${id}`;
