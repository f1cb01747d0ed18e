import { Injectable, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Observable, Subject, takeUntil } from 'rxjs';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { Listener } from '../../platform/database/listener.ts';
import { notFound } from '../../platform/http/errors.ts';
import { Task } from '../../platform/jobs/task.ts';
import { tooManyWindows } from './live.errors.ts';
import { PresenceRepository, type OpenWindow } from './presence.repository.ts';

/** How often a stream says that it is still there, in milliseconds. */
const BEAT_MS = 20_000;
/** Streams of one enrolment in one process. */
const MOST_STREAMS = 40;

/** Whether the caller's session still stands. */
type StillThere = () => Promise<boolean>;

/**
 * Streams that say how things stand, and say so again when they change. Each event is the whole
 * state, so whoever was away for a while has missed nothing.
 */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, number>();
  private readonly closing = new Subject<void>();

  constructor(
    private readonly database: Database,
    private readonly listener: Listener,
    private readonly presence: PresenceRepository,
  ) {}

  /** How much news is unread and about what. @throws too-many-windows */
  news(actor: EnrolledActor, isStillThere: StillThere): Observable<MessageEvent> {
    return this.stream(actor, isStillThere, {
      type: 'news',
      state: () => this.presence.news(actor),
      listen: (hear) => this.listener.on('reshelve_news', actor.enrolmentId, hear),
    });
  }

  /**
   * Who else has the thing open, for as long as this window has.
   * @throws not-found, too-many-windows
   */
  async around(
    actor: EnrolledActor,
    window: OpenWindow,
    isStillThere: StillThere,
  ): Promise<Observable<MessageEvent>> {
    const seen = await this.database.withActor(actor, (tx) =>
      this.presence.sees(tx, actor, window),
    );
    if (!seen) throw notFound();
    const enter = () =>
      this.database.withActor(actor, (tx) => this.presence.enter(tx, actor, window));
    return this.stream(actor, isStillThere, {
      type: 'present',
      state: () => this.presence.present(actor, window),
      listen: (hear) => this.listener.on('reshelve_presence', window.subjectId, hear),
      beat: enter,
      leave: () =>
        this.database.withActor(actor, (tx) => this.presence.leave(tx, actor, window.id)),
    });
  }

  @Task('forget-presence', { cron: '23 * * * *' })
  async forgetPresence(): Promise<void> {
    await this.database.withActor(SYSTEM, (tx) => this.presence.forgetSilent(tx));
  }

  beforeApplicationShutdown(): void {
    this.closing.next();
  }

  private stream(
    { enrolmentId }: EnrolledActor,
    isStillThere: StillThere,
    source: {
      type: string;
      /** JSON text. */
      state: () => Promise<string>;
      listen: (hear: () => void) => () => void;
      beat?: () => Promise<void>;
      leave?: () => Promise<void>;
    },
  ): Observable<MessageEvent> {
    const open = this.streams.get(enrolmentId) ?? 0;
    if (open >= MOST_STREAMS) throw tooManyWindows();
    return new Observable<MessageEvent>((subscriber) => {
      this.streams.set(enrolmentId, (this.streams.get(enrolmentId) ?? 0) + 1);
      let last = '';
      const tell = oneAfterTheOther(async () => {
        const data = await source.state();
        // Its session ended, or the thing is no longer for it to see: what is told next is nothing.
        if (subscriber.closed || data === last) return;
        last = data;
        subscriber.next({ type: source.type, data });
      });
      const beat = oneAfterTheOther(async () => {
        if (!(await isStillThere())) {
          subscriber.next({ type: 'over', data: '' });
          subscriber.complete();
          return;
        }
        await source.beat?.();
        // A proxy ends what is silent for long.
        subscriber.next({ type: 'beat', data: '' });
        tell();
      });
      const stop = source.listen(tell);
      const timer = setInterval(beat, BEAT_MS);
      beat();
      return () => {
        clearInterval(timer);
        stop();
        const left = (this.streams.get(enrolmentId) ?? 1) - 1;
        if (left > 0) this.streams.set(enrolmentId, left);
        else this.streams.delete(enrolmentId);
        // If the database is away just now, the window is forgotten in a minute.
        void source.leave?.().catch(() => undefined);
      };
    }).pipe(takeUntil(this.closing));
  }
}

/**
 * Runs `work` when asked, one run at a time; asked meanwhile, it runs once more. A run that fails
 * (the database is away) is left at that: the next one tells how things stand then.
 */
function oneAfterTheOther(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work().catch(() => undefined);
      // Cleared and set by whoever asks meanwhile.
    } while (again as boolean);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
