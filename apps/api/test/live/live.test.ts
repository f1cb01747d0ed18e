import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { NewsStateDto, PresentDto } from '../../src/modules/live/dto/live.dto.ts';
import { SESSION_COOKIE } from '../../src/platform/auth/session-cookie.ts';
import { asActor } from '../support/as-actor.ts';
import { Factories, type Person } from '../support/factories.ts';
import { StrategyFactories } from '../support/strategies.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
/** Another process of the same installation, as far as two applications can be two processes. */
let other: string;
let own: string;
let make: Factories;
let strategies: StrategyFactories;
let programmeId: string;
let cohortId: string;
let returner: Person;
let mentor: Person;

const streams: AbortController[] = [];

/** What a window receives: `await next('news')` is the next event of that kind. */
async function open(base: string, who: Person, path: string) {
  const controller = new AbortController();
  streams.push(controller);
  const answer = await fetch(`${base}/api${who.base}/${path}`, {
    headers: { cookie: `${SESSION_COOKIE}=${who.token}` },
    signal: controller.signal,
  });
  const events: { type: string; data: string }[] = [];
  const waiting: (() => void)[] = [];
  let ended = false;
  void (async () => {
    let text = '';
    try {
      for await (const chunk of answer.body ?? []) {
        text += Buffer.from(chunk).toString();
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const type = /^event: (.*)$/m.exec(part)?.[1];
          if (type) events.push({ type, data: /^data: (.*)$/m.exec(part)?.[1] ?? '' });
        }
        waiting.splice(0).forEach((wake) => wake());
      }
    } catch {
      // Closed by the test.
    }
    ended = true;
    waiting.splice(0).forEach((wake) => wake());
  })();
  return {
    answer,
    close: () => controller.abort(),
    next: async <T>(type: string): Promise<T> => {
      for (;;) {
        const at = events.findIndex((event) => event.type === type);
        if (at >= 0) return JSON.parse(events.splice(at, 1)[0]?.data || 'null') as T;
        if (ended) throw new Error(`the stream ended without ${type}`);
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

const at = (reviewId: string, doing = 'reading', window: string = randomUUID()) =>
  `live/review/${reviewId}?window=${window}&doing=${doing}`;

async function review(): Promise<string> {
  const versionId = await strategies.version(returner, { plan: 'a plan' });
  const row = await make.insert<{ id: string }>('review', {
    programme_id: programmeId,
    returner_id: returner.enrolmentId,
    strategy_version_id: versionId,
  });
  return row.id;
}

const news = (who: Person, subjectId: string) =>
  make.insert('notification', {
    programme_id: programmeId,
    enrolment_id: who.enrolmentId,
    kind: 'comment-added',
    subject_id: subjectId,
  });

let second: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.app.listen(0, '127.0.0.1');
  own = await api.app.getUrl();
  second = await TestApi.beside(api);
  await second.app.listen(0, '127.0.0.1');
  other = await second.app.getUrl();
  make = new Factories(api.owner);
  strategies = new StrategyFactories(make);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(async () => {
  await second.stop();
  await api.stop();
});

beforeEach(async () => {
  returner = await make.person('returner', programmeId, cohortId);
  mentor = await make.person('mentor', programmeId);
  await make.pairing(returner, mentor);
});
afterEach(() => {
  streams.splice(0).forEach((stream) => stream.abort());
});

describe('news in an open window', () => {
  it('stands as it is at first, and is told as it changes, whichever process wrote it', async () => {
    const reviewId = await review();
    const here = await open(own, returner, 'live');
    const there = await open(other, returner, 'live');
    expect(await here.next<NewsStateDto>('news')).toEqual({ unread: 0, subjects: [] });
    await there.next('news');
    await news(returner, reviewId);
    const told = { unread: 1, subjects: [reviewId] };
    expect(await here.next<NewsStateDto>('news')).toEqual(told);
    expect(await there.next<NewsStateDto>('news')).toEqual(told);
    await api.post(`${returner.base}/notifications/read-all`, { as: returner.token });
    expect((await there.next<NewsStateDto>('news')).unread).toBe(0);
  });

  it('is told again after the database went away', async () => {
    const here = await open(own, returner, 'live');
    await here.next('news');
    await api.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'reshelve listener' AND datname = current_database()`,
    );
    await news(returner, await review());
    expect((await here.next<NewsStateDto>('news')).unread).toBe(1);
  });

  it('never goes through a shared cache, nor through anything that holds it back', async () => {
    const { answer } = await open(own, returner, 'live');
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('cache-control')).toMatch(/no-store.*no-transform/);
  });

  it('is for somebody with a session only', async () => {
    const stranger = { ...returner, token: 'made-up' };
    expect((await open(own, stranger, 'live')).answer.status).toBe(401);
    const foreigner = await make.person('returner', await make.programme());
    const { answer } = await open(own, { ...foreigner, base: returner.base }, 'live');
    expect(answer.status).toBe(404);
  });
});

describe('who else is looking', () => {
  it('both know of each other, until one leaves', async () => {
    const reviewId = await review();
    const mine = await open(own, returner, at(reviewId));
    expect(await mine.next<PresentDto[]>('present')).toEqual([]);
    const theirs = await open(other, mentor, at(reviewId, 'editing'));
    expect(await theirs.next<PresentDto[]>('present')).toEqual([
      { name: returner.name, mine: false, editing: false },
    ]);
    expect(await mine.next<PresentDto[]>('present')).toEqual([
      { name: mentor.name, mine: false, editing: true },
    ]);
    theirs.close();
    expect(await mine.next<PresentDto[]>('present')).toEqual([]);
  });

  it('a second window of one’s own is said, too', async () => {
    const reviewId = await review();
    const first = await open(own, returner, at(reviewId, 'editing'));
    await first.next('present');
    const second = await open(own, returner, at(reviewId, 'editing'));
    const here = [{ name: returner.name, mine: true, editing: true }];
    expect(await second.next<PresentDto[]>('present')).toEqual(here);
    expect(await first.next<PresentDto[]>('present')).toEqual(here);
  });

  it('nobody shows up at, or learns of, what they cannot see', async () => {
    const reviewId = await review();
    const peer = await make.person('returner', programmeId, cohortId);
    const unpaired = await make.person('mentor', programmeId);
    for (const stranger of [peer, unpaired]) {
      expect((await open(own, stranger, at(reviewId))).answer.status).toBe(404);
      const forged = asActor(
        api.owner,
        stranger === peer ? 'returner' : 'mentor',
        stranger,
        `INSERT INTO presence (programme_id, id, enrolment_id, subject_kind, subject_id)
         VALUES ($1, $2, $3, 'review', $4)`,
        [programmeId, randomUUID(), stranger.enrolmentId, reviewId],
      );
      await expect(forged).rejects.toThrow('row-level security');
    }
    const mine = await open(own, returner, at(reviewId));
    expect(await mine.next<PresentDto[]>('present')).toEqual([]);
  });

  it('a window says which one it is', async () => {
    const reviewId = await review();
    const { answer } = await open(own, returner, `live/review/${reviewId}?doing=reading`);
    expect(answer.status).toBe(422);
    expect((await open(own, returner, at(reviewId).replace('review', 'diary'))).answer.status).toBe(
      404,
    );
  });

  it('windows that were never shut are forgotten', async () => {
    const reviewId = await review();
    await make.insert('presence', {
      programme_id: programmeId,
      id: randomUUID(),
      enrolment_id: mentor.enrolmentId,
      subject_kind: 'review',
      subject_id: reviewId,
      seen_at: new Date(Date.now() - 700_000),
    });
    const mine = await open(own, returner, at(reviewId));
    expect(await mine.next<PresentDto[]>('present')).toEqual([]);
    const { LiveService } = await import('../../src/modules/live/live.service.ts');
    await api.app.get(LiveService).forgetPresence();
    const { rows } = await api.owner.query('SELECT 1 FROM presence WHERE enrolment_id = $1', [
      mentor.enrolmentId,
    ]);
    expect(rows).toEqual([]);
  });
});
