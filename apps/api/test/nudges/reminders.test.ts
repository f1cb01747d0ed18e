import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, momentIn, type PlainDate } from '@reshelve/domain/dates';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { RemindersService } from '../../src/modules/nudges/reminders.service.ts';
import { AbandonedJobs } from '../../src/platform/jobs/abandoned-jobs.ts';
import { Runner } from '../../src/platform/jobs/runner.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';
import { CANARY, Reasons } from './world.ts';

/** A Monday in winter, when London's clocks are those of UTC. */
const DAY = '2026-11-30';
const at = (date: PlainDate, time: string, zone = 'Europe/London') =>
  new Date(momentIn(zone, date, time) ?? '');

let api: TestApi;
let reminders: RemindersService;
let make: Factories;
let programmeId: string;
let cohortId: string;
let returner: Person;
let reasons: Reasons;

interface Mail {
  subject: string;
  text: string;
  html: string;
}

const mails = async (to: Person = returner) =>
  (
    await api.owner.query<Mail>(
      'SELECT subject, text, html FROM outbox_mail WHERE "to" = $1 ORDER BY sent_at, id',
      [to.email],
    )
  ).rows;
const subjects = async () => (await mails()).map(({ subject }) => subject);

/** What waits of a kind, as its payload. */
const waiting = async (task: string) =>
  (
    await api.owner.query<{ payload: Record<string, string>; id: string }>(
      `SELECT p.id, p.payload FROM graphile_worker._private_jobs p
       JOIN graphile_worker._private_tasks t ON t.id = p.task_id WHERE t.identifier = $1`,
      [task],
    )
  ).rows;

const choose = (who: Person, values: Record<string, unknown>) =>
  make.insert('reminder_settings', {
    ...{ programme_id: programmeId, enrolment_id: who.enrolmentId },
    ...values,
  });

/** Looks for whose hour has come, and works out what they are told, at that moment. */
async function tick(now: Date): Promise<void> {
  await reminders.findDue(now);
  for (const { id, payload } of await waiting('remind-person')) {
    await reminders.remind(payload as { programmeId: string; enrolmentId: string }, now);
    await api.owner.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id]);
  }
}

beforeAll(async () => {
  api = await TestApi.start();
  reminders = api.app.get(RemindersService);
  make = new Factories(api.owner);
});
afterAll(() => api.stop());

beforeEach(async () => {
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
  returner = await make.person('returner', programmeId, cohortId, { created_at: '2026-01-10' });
  reasons = new Reasons(make, returner);
});

describe('the day’s mail', () => {
  it('comes at the local hour with what is due, in numbers and kinds', async () => {
    await reasons.closing(addDays(DAY, 2));
    await reasons.contact(DAY);
    await reasons.contact(addDays(DAY, -1));
    await reasons.interview(at(addDays(DAY, 1), '09:30'));
    await reasons.call(at(DAY, '15:00'));
    await tick(at(DAY, '07:45'));
    await api.runJobs();
    expect(await mails()).toEqual([]);

    await tick(at(DAY, '08:00'));
    await api.runJobs();
    const [mail, ...more] = await mails();
    expect([mail?.subject, more]).toEqual(['Five things for today on Reshelve', []]);
    for (const words of [
      'An interview is tomorrow, Tue 1 December at 09:30.',
      'A call about feedback is today, Mon 30 November at 15:00.',
      'An application closes on Wed 2 December.',
      'You meant to get back to two people you know.',
      `/r/${returner.enrolmentId}`,
    ]) {
      expect(mail?.text).toContain(words);
    }
    expect(JSON.stringify(mail)).not.toContain(CANARY);
  });

  it('comes once a day, and with nothing that came before', async () => {
    await reasons.closing(addDays(DAY, 3));
    for (const time of ['08:00', '08:15', '12:00', '20:00']) await tick(at(DAY, time));
    await reasons.contact(DAY);
    await tick(at(DAY, '21:30'));
    await tick(at(addDays(DAY, 1), '08:00'));
    await tick(at(addDays(DAY, 2), '08:00'));
    await api.runJobs();
    // The closing date a week before; the contact the next day; the closing date again as it nears.
    expect(await subjects()).toEqual([
      'One thing for today on Reshelve',
      'Two things for today on Reshelve',
    ]);
  });

  it('does not come on a quiet day, nor for what is done, off or shown in the app only', async () => {
    const application = await reasons.closing(DAY);
    await reasons.contact(DAY);
    await reasons.asked(addDays(DAY, -9));
    await choose(returner, { kinds_off: ['contact-due'], kinds_unmailed: ['feedback-follow-up'] });
    await make.insert('nudge', {
      ...{ programme_id: programmeId, returner_id: returner.enrolmentId, kind: 'closing-date' },
      ...{ subject_id: application, occasion: DAY, done_at: new Date() },
    });
    await tick(at(DAY, '09:00'));
    await api.runJobs();
    expect(await mails()).toEqual([]);
  });

  it('brings back what was put off, on its day', async () => {
    const contact = await reasons.contact(DAY);
    await tick(at(DAY, '08:00'));
    await api.owner.query('UPDATE nudge SET snoozed_until = $2 WHERE subject_id = $1', [
      contact,
      addDays(DAY, 3),
    ]);
    for (const days of [1, 2, 3, 4]) await tick(at(addDays(DAY, days), '08:00'));
    await api.runJobs();
    expect(await mails()).toHaveLength(2);
  });

  it('takes unread news along', async () => {
    await reasons.news('review-decided', at(DAY, '07:00'));
    await tick(at(DAY, '08:00'));
    await tick(at(addDays(DAY, 1), '08:00'));
    await api.runJobs();
    expect(await subjects()).toEqual(['There is news for you on Reshelve']);
  });

  it('does not greet somebody who has joined in the afternoon', async () => {
    await api.owner.query('UPDATE enrolment SET created_at = $2 WHERE id = $1', [
      returner.enrolmentId,
      at(DAY, '15:00'),
    ]);
    await reasons.contact(DAY);
    await tick(at(DAY, '15:15'));
    expect(await waiting('mail-person')).toEqual([]);
    await tick(at(addDays(DAY, 1), '08:00'));
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });

  it('comes on the first day to who has joined before their hour', async () => {
    await api.owner.query('UPDATE enrolment SET created_at = $2 WHERE id = $1', [
      returner.enrolmentId,
      at(DAY, '07:50'),
    ]);
    await reasons.contact(DAY);
    await tick(at(DAY, '08:00'));
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });
});

describe('when the clocks change', () => {
  const day = async (date: PlainDate, zone: string, hour: number) => {
    await choose(returner, { hour, time_zone: zone });
    await reasons.contact(addDays(date, -1));
    const midnight = at(date, '00:00', zone).getTime();
    // Every quarter of an hour from the evening before to the evening of the day.
    for (let quarter = 0; quarter < 23 * 4; quarter += 1) {
      await tick(new Date(midnight + quarter * 900_000));
    }
    await api.runJobs();
    return mails();
  };

  it('an hour that does not exist loses no mail', async () => {
    expect(await day('2026-03-29', 'Europe/London', 1)).toHaveLength(1);
  }, 60_000);

  it('an hour that comes twice sends none twice', async () => {
    expect(await day('2026-10-25', 'Europe/London', 1)).toHaveLength(1);
  }, 60_000);
});

describe('as things come up', () => {
  it('each goes out once, by day, and together with what comes up with it', async () => {
    await choose(returner, { rhythm: 'at_once' });
    await reasons.contact(DAY);
    await reasons.closing(DAY);
    await tick(at(DAY, '07:00'));
    await tick(at(DAY, '08:00'));
    await tick(at(DAY, '08:15'));
    // An interview ends: a note is due, and notes are best made now.
    await reasons.interview(at(DAY, '14:00'));
    await tick(at(DAY, '14:45'));
    await tick(at(DAY, '15:00'));
    await tick(at(DAY, '21:00'));
    await api.runJobs();
    expect(await subjects()).toEqual([
      'Two things for today on Reshelve',
      'One thing for today on Reshelve',
      'Two things for today on Reshelve',
    ]);
  });

  it('leaves news to its own mail, but not if that has not gone out for an hour', async () => {
    await choose(returner, { rhythm: 'at_once' });
    await reasons.news('comment-added', at(DAY, '10:00'));
    await tick(at(DAY, '10:15'));
    expect(await waiting('mail-person')).toEqual([]);
    await tick(at(DAY, '11:15'));
    await tick(at(DAY, '11:30'));
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });
});

describe('those who help', () => {
  it('get their news once a day if they like, one mail for all of it', async () => {
    const mentor = await make.person('mentor', programmeId, null, { created_at: '2026-01-10' });
    await choose(mentor, { rhythm: 'digest', hour: 18 });
    const theirs = new Reasons(make, mentor);
    await theirs.news('review-submitted', at(DAY, '10:00'));
    await theirs.news('comment-added', at(DAY, '11:00'));
    for (const time of ['12:00', '18:00', '18:15']) await tick(at(DAY, time));
    await api.runJobs();
    const [mail, ...more] = await mails(mentor);
    expect([mail?.subject, more]).toEqual(['There is news for you on Reshelve', []]);
    expect(mail?.text).toContain(`/m/${mentor.enrolmentId}/news`);
  });
});

describe('faults', () => {
  it('two workers at once send one mail', async () => {
    await reasons.contact(DAY);
    const job = { programmeId, enrolmentId: returner.enrolmentId };
    const now = at(DAY, '08:00');
    await Promise.all([1, 2, 3, 4].map(() => reminders.remind(job, now)));
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });

  it('a crash before the commit loses nothing: neither is it noted nor sent', async () => {
    const contact = await reasons.contact(DAY);
    // The job dies at its last step.
    await api.owner.query(`
      CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$;
      CREATE TRIGGER crash BEFORE INSERT ON graphile_worker._private_jobs
        FOR EACH ROW EXECUTE FUNCTION crash()`);
    const job = { programmeId, enrolmentId: returner.enrolmentId };
    await expect(reminders.remind(job, at(DAY, '08:00'))).rejects.toThrow();
    await api.owner.query('DROP FUNCTION crash CASCADE');
    const { rows } = await api.owner.query('SELECT FROM nudge WHERE subject_id = $1', [contact]);
    expect(rows).toEqual([]);

    await tick(at(DAY, '08:15'));
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });

  it('a crash between the note and the sending loses nothing, and a repeat sends nothing twice', async () => {
    await reasons.contact(DAY);
    await tick(at(DAY, '08:00'));
    // Here the process dies: what was noted lies in the queue, with the id of the message.
    const [job] = await waiting('mail-person');
    expect(JSON.stringify(job)).not.toContain(CANARY);
    await tick(at(DAY, '08:15'));
    expect(await waiting('mail-person')).toHaveLength(1);
    await api.runJobs();
    // And here between the sending and the queue's note of it.
    await api.owner.query(`SELECT graphile_worker.add_job('mail-person', $1)`, [
      JSON.stringify(job?.payload),
    ]);
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });

  it('a job that kill -9 took from its worker is done by the next, and not while that is at it', async () => {
    await reasons.contact(DAY);
    await tick(at(DAY, '08:00'));
    const worker = fork(
      new URL('../support/hanging-worker.ts', import.meta.url),
      [api.databaseUrl, 'mail-person'],
      { env: {}, execArgv: [] },
    );
    await once(worker, 'message');
    await api.app.get(AbandonedJobs).release();
    await api.runJobs();
    expect(await mails()).toEqual([]);

    worker.kill('SIGKILL');
    await once(worker, 'exit');
    // A quarter of an hour goes by.
    const { rowCount } = await api.owner.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '16 minutes'
       WHERE locked_by IS NOT NULL`,
    );
    expect(rowCount).toBe(1);
    await api.app.get(AbandonedJobs).release();
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });

  it('what was chosen between the note and the sending counts', async () => {
    await reasons.contact(DAY);
    await reasons.closing(DAY);
    await tick(at(DAY, '08:00'));
    await api.owner.query(
      `UPDATE reminder_settings SET kinds_off = '{closing-date}' WHERE enrolment_id = $1`,
      [returner.enrolmentId],
    );
    await api.runJobs();
    expect(await subjects()).toEqual(['One thing for today on Reshelve']);

    await reasons.closing(addDays(DAY, 1));
    await reasons.contact(addDays(DAY, 1));
    await tick(at(addDays(DAY, 1), '08:00'));
    await api.owner.query(`UPDATE reminder_settings SET rhythm = 'never' WHERE enrolment_id = $1`, [
      returner.enrolmentId,
    ]);
    await api.runJobs();
    expect(await mails()).toHaveLength(1);
  });

  it('nobody is mailed whose enrolment has ended', async () => {
    await reasons.contact(DAY);
    await tick(at(DAY, '08:00'));
    await api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      returner.enrolmentId,
    ]);
    await api.runJobs();
    await tick(at(addDays(DAY, 1), '08:00'));
    await api.runJobs();
    expect(await mails()).toEqual([]);
  });

  it('the worker does it by itself, at its own times', async () => {
    await api.owner.query(`SELECT graphile_worker.add_job('remind', '{}'::json)`);
    await api.app.get(Runner).start();
    const wanted = async () =>
      (
        await api.owner.query<{ done: boolean }>(`
          SELECT EXISTS (SELECT FROM graphile_worker._private_known_crontabs
                         WHERE identifier = 'remind')
             AND NOT EXISTS (SELECT FROM graphile_worker.jobs
                             WHERE task_identifier = 'remind') AS done`)
      ).rows[0]?.done;
    while (!(await wanted())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
