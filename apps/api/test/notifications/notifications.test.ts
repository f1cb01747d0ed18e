import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { NotificationDto } from '../../src/modules/notifications/dto/notification.dto.ts';
import { DeliveriesService } from '../../src/modules/notifications/deliveries.service.ts';
import { Factories, type Person } from '../support/factories.ts';
import { StrategyFactories } from '../support/strategies.ts';
import { ORIGIN, TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;
let strategies: StrategyFactories;
let programmeId: string;
let cohortId: string;
let returner: Person;
let mentor: Person;

const CANARY = 'canary-words';

const news = async (who: Person) =>
  (await api.get<NotificationDto[]>(`${who.base}/notifications`, { as: who.token })).body;

const unread = async (who: Person) =>
  (await api.get<{ unread: number }>(`${who.base}/notifications/unread`, { as: who.token })).body
    .unread;

const mails = async (to: Person) =>
  (
    await api.owner.query<{ subject: string; text: string; html: string }>(
      'SELECT subject, text, html FROM outbox_mail WHERE "to" = $1 ORDER BY sent_at, id',
      [to.email],
    )
  ).rows;

/** Returners get one mail a day unless they choose otherwise. */
const rhythm = (who: Person, chosen: string) =>
  api.owner.query(
    `INSERT INTO reminder_settings (programme_id, enrolment_id, rhythm) VALUES ($1, $2, $3)
     ON CONFLICT (programme_id, enrolment_id) DO UPDATE SET rhythm = excluded.rhythm`,
    [who.programmeId, who.enrolmentId, chosen],
  );

const post = (who: Person, path: string, body: object = {}) =>
  api.post<{ id: string }>(`${who.base}/${path}`, { as: who.token, body });

const submit = async () => {
  const versionId = await strategies.version(returner, { plan: CANARY });
  const { body } = await post(returner, 'reviews', {
    strategyVersionId: versionId,
    question: CANARY,
  });
  return body.id;
};

/** A mentor's remark waits for the decision; a returner's is said at once. */
const remark = (who: Person, reviewId: string) =>
  api.put(`${who.base}/reviews/${reviewId}/comments/${randomUUID()}`, {
    as: who.token,
    body: { kind: 'remark', passage: null, text: CANARY },
    headers: { 'if-match': '"0"' },
  });

const decide = (reviewId: string) =>
  post(mentor, `reviews/${reviewId}/publish`, { decision: 'ready', summary: CANARY });

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  strategies = new StrategyFactories(make);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(() => api.stop());

beforeEach(async () => {
  returner = await make.person('returner', programmeId, cohortId);
  mentor = await make.person('mentor', programmeId);
  await make.pairing(returner, mentor);
  await rhythm(returner, 'at_once');
});

describe('news', () => {
  it('reaches the other side, in the app and by a mail that links to it', async () => {
    const reviewId = await submit();
    await api.runJobs();
    expect(await news(mentor)).toMatchObject([
      {
        kind: 'review-submitted',
        subjectId: reviewId,
        person: returner.name,
        versionNumber: 1,
        readAt: null,
        open: true,
      },
    ]);
    const [mail] = await mails(mentor);
    expect(mail?.text).toContain(`${ORIGIN}/m/${mentor.enrolmentId}/reviews/${reviewId}`);

    await remark(mentor, reviewId);
    await api.runJobs();
    expect(await news(returner)).toEqual([]);
    await decide(reviewId);
    await api.runJobs();
    expect((await news(returner)).map(({ kind }) => kind)).toEqual(['review-decided']);
    expect((await mails(returner))[0]?.text).toContain(
      `${ORIGIN}/r/${returner.enrolmentId}/reviews/${reviewId}`,
    );
    expect(await mails(mentor)).toHaveLength(1);
  });

  it('by mail says neither what it is nor who it is about', async () => {
    const reviewId = await submit();
    await remark(mentor, reviewId);
    await decide(reviewId);
    await api.runJobs();
    const all = JSON.stringify([...(await mails(mentor)), ...(await mails(returner))]);
    for (const word of [CANARY, returner.name, mentor.name, 'strategy', 'review is', 'comment']) {
      expect(all).not.toContain(word);
    }
    const { rows } = await api.owner.query<{ payload: string }>(
      'SELECT payload::text FROM graphile_worker._private_jobs',
    );
    expect(JSON.stringify(rows)).not.toContain(CANARY);
  });

  it('is not written when what causes it fails', async () => {
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE returner_id = $1', [
      returner.enrolmentId,
    ]);
    await submit();
    await api.runJobs();
    expect(await mails(mentor)).toEqual([]);
  });

  it('goes to every mentor paired, and to the one who reads it from then on', async () => {
    const other = await make.person('mentor', programmeId);
    await make.pairing(returner, other);
    const reviewId = await submit();
    await api.runJobs();
    expect([await unread(mentor), await unread(other)]).toEqual([1, 1]);
    await post(other, `reviews/${reviewId}/seen`);
    await remark(returner, reviewId);
    await api.runJobs();
    expect([await unread(mentor), await unread(other)]).toEqual([1, 2]);
  });

  it('of ten comments is one until somebody looks', async () => {
    const reviewId = await submit();
    const ask = () => remark(returner, reviewId);
    await Promise.all([ask(), ask(), ask()]);
    await api.runJobs();
    // That it came, and that there is more.
    expect([await unread(mentor), (await mails(mentor)).length]).toEqual([2, 2]);
    await post(mentor, `notifications/about/${reviewId}/read`);
    await ask();
    await api.runJobs();
    expect([await unread(mentor), (await mails(mentor)).length]).toEqual([1, 3]);
  });

  it('is mailed once, whatever is repeated after a crash', async () => {
    const reviewId = await submit();
    await api.runJobs();
    const [{ id }] = (await news(mentor)) as [NotificationDto];
    const deliveries = api.app.get(DeliveriesService);
    await deliveries.notify({
      programmeId,
      enrolmentId: mentor.enrolmentId,
      kind: 'review-submitted',
      subjectId: reviewId,
    });
    await deliveries.mail({ programmeId, notificationId: id });
    // Restored from a backup that does not know of it.
    await api.owner.query('UPDATE notification SET mailed_at = NULL WHERE id = $1', [id]);
    await deliveries.mail({ programmeId, notificationId: id });
    await api.runJobs();
    expect(await mails(mentor)).toHaveLength(1);
    expect(await unread(mentor)).toBe(1);
  });

  it('waits for the day’s mail of those who want one a day, and is not mailed to who wants none', async () => {
    for (const chosen of ['digest', 'never']) {
      await rhythm(mentor, chosen);
      await submit();
      await api.runJobs();
    }
    expect(await mails(mentor)).toEqual([]);
    expect(await unread(mentor)).toBe(2);
  });

  it('is not mailed when it has been read in the meantime', async () => {
    const reviewId = await submit();
    const row = await make.insert<{ id: string }>('notification', {
      programme_id: programmeId,
      enrolment_id: returner.enrolmentId,
      kind: 'review-decided',
      subject_id: reviewId,
      read_at: new Date(),
    });
    await api.app.get(DeliveriesService).mail({ programmeId, notificationId: row.id });
    await api.runJobs();
    expect(await mails(returner)).toEqual([]);
  });
});

describe('reading it', () => {
  it('one by one, or all of it', async () => {
    for (const kind of ['pairing-started', 'review-decided', 'comment-added']) {
      await make.insert('notification', {
        programme_id: programmeId,
        enrolment_id: returner.enrolmentId,
        kind,
        subject_id: returner.enrolmentId,
      });
    }
    const [first] = await news(returner);
    expect((await post(returner, `notifications/${first?.id ?? ''}/read`)).status).toBe(204);
    expect(await unread(returner)).toBe(2);
    expect((await post(returner, `notifications/${first?.id ?? ''}/read`)).status).toBe(204);
    await post(returner, 'notifications/read-all');
    expect(await unread(returner)).toBe(0);
  });

  it('is for its addressee only', async () => {
    await submit();
    await api.runJobs();
    const [{ id }] = (await news(mentor)) as [NotificationDto];
    const other = await make.person('mentor', programmeId);
    for (const person of [other, returner]) {
      expect(await news(person)).toEqual([]);
      expect((await post(person, `notifications/${id}/read`)).status).toBe(404);
      await post(person, 'notifications/read-all');
    }
    expect(await unread(mentor)).toBe(1);
  });

  it('names nobody any more and leads nowhere once the pairing has ended', async () => {
    await submit();
    await api.runJobs();
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE mentor_id = $1', [
      mentor.enrolmentId,
    ]);
    expect(await news(mentor)).toMatchObject([{ person: null, open: false }]);
  });
});
