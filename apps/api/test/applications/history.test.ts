import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canEnd,
  canMove,
  OUTCOMES,
  STAGES,
  type Outcome,
  type Stage,
} from '@reshelve/domain/stages';
import type { StandingDto } from '../../src/modules/applications/dto/history.dto.ts';
import { faults, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const at = (stage: Stage, occurredOn = '2026-02-02') => world.add({ stage, occurredOn });

const rows = async (id: string) =>
  (
    await world.api.owner.query<Record<string, unknown>>(
      'SELECT * FROM stage_event WHERE application_id = $1 ORDER BY recorded_at, id',
      [id],
    )
  ).rows;

describe('moving through the stages', () => {
  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))(
    'from %s to %s',
    async (from, to) => {
      const id = await at(from);
      const answer = await world.post<StandingDto>(`applications/${id}/moves`, {
        stage: to,
        occurredOn: '2026-03-03',
      });
      if (canMove(from, to)) {
        expect(answer.status).toBe(200);
        expect(answer.body).toMatchObject({ stage: to, stageSince: '2026-03-03', revision: 2 });
        expect(await world.detail(id)).toMatchObject({
          stage: to,
          furthestStage: STAGES.indexOf(to) > STAGES.indexOf(from) ? to : from,
        });
      } else {
        expect(answer.status).toBe(422);
        expect(await rows(id)).toHaveLength(1);
      }
    },
  );

  it('is not possible into the future, and to no made-up stage', async () => {
    const id = await at('applied');
    const future = await world.post(`applications/${id}/moves`, {
      stage: 'offer',
      occurredOn: '2999-01-01',
    });
    expect([future.status, future.body.code]).toEqual([422, 'date-in-future']);
    expect(faults(future)).toEqual(['occurredOn']);
    const unknown = await world.post(`applications/${id}/moves`, { stage: 'hired' });
    expect(faults(unknown)).toEqual(['stage']);
    const unreal = await world.post(`applications/${id}/moves`, {
      stage: 'offer',
      occurredOn: '2026-02-30',
    });
    expect(faults(unreal)).toEqual(['occurredOn']);
    expect(await rows(id)).toHaveLength(1);
  });

  it('fills in a forgotten step with its date, and what was later stays', async () => {
    const id = await at('saved', '2026-01-05');
    await world.post(`applications/${id}/moves`, {
      stage: 'final_interview',
      occurredOn: '2026-03-20',
    });
    await world.post(`applications/${id}/moves`, { stage: 'applied', occurredOn: '2026-02-01' });
    expect(await world.detail(id)).toMatchObject({
      stage: 'final_interview',
      stageSince: '2026-03-20',
      appliedOn: '2026-02-01',
    });
  });

  it('submitted twice with one key is one entry', async () => {
    const id = await at('applied');
    const headers = { 'idempotency-key': `move-${id}` };
    const body = { stage: 'first_round' };
    const path = `applications/${id}/moves`;
    const answers = await Promise.all([
      world.post<StandingDto>(path, body, headers),
      world.post<StandingDto>(path, body, headers),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0].body).toEqual(answers[1].body);
    expect(await rows(id)).toHaveLength(2);
  });
});

describe('ending', () => {
  it.each(STAGES.flatMap((from) => OUTCOMES.map((outcome) => [from, outcome] as const)))(
    'at %s as %s',
    async (from: Stage, outcome: Outcome) => {
      const id = await at(from);
      const answer = await world.post<StandingDto>(`applications/${id}/outcome`, {
        outcome,
        occurredOn: '2026-03-03',
        note: 'By e-mail.',
      });
      if (canEnd(from, outcome)) {
        expect(answer.status).toBe(200);
        expect(await world.detail(id)).toMatchObject({
          outcome,
          endedOn: '2026-03-03',
          stage: from,
          furthestStage: from,
        });
      } else {
        expect(answer.status).toBe(422);
        expect(await rows(id)).toHaveLength(1);
      }
    },
  );

  it('happens once; after it there is no moving on, until it is reopened', async () => {
    const id = await at('first_round');
    await world.post(`applications/${id}/outcome`, {
      outcome: 'rejected',
      occurredOn: '2026-03-03',
    });
    const again = await world.post(`applications/${id}/outcome`, { outcome: 'withdrawn' });
    expect([again.status, again.body.code]).toEqual([409, 'application-ended']);
    const on = await world.post(`applications/${id}/moves`, { stage: 'offer' });
    expect([on.status, on.body.code]).toEqual([409, 'application-ended']);
    const reopened = await world.post<StandingDto>(`applications/${id}/reopen`, {
      occurredOn: '2026-03-10',
      note: 'Their first choice said no.',
    });
    expect(reopened.body).toMatchObject({ outcome: null, endedOn: null, stage: 'first_round' });
    const moved = await world.post<StandingDto>(`applications/${id}/moves`, {
      stage: 'offer',
      occurredOn: '2026-03-11',
    });
    expect(moved.body).toMatchObject({ stage: 'offer', furthestStage: 'offer' });
    const open = await world.post(`applications/${id}/reopen`, {});
    expect([open.status, open.body.code]).toEqual([409, 'not-ended']);
  });

  it('is not possible before the last step', async () => {
    const id = await at('applied', '2026-02-02');
    const answer = await world.post(`applications/${id}/outcome`, {
      outcome: 'rejected',
      occurredOn: '2026-02-01',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'date-before-last-step']);
    expect(faults(answer)).toEqual(['occurredOn']);
  });

  it('in two tabs at once ends it once', async () => {
    const id = await at('applied');
    const answers = await Promise.all(
      (['rejected', 'no_response', 'withdrawn'] as const).map((outcome) =>
        world.post(`applications/${id}/outcome`, { outcome }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await rows(id)).toHaveLength(2);
  });

  it('with a rejection never takes the furthest stage away', async () => {
    const id = await at('final_interview');
    await world.post(`applications/${id}/moves`, { stage: 'applied', occurredOn: '2026-02-10' });
    await world.post(`applications/${id}/outcome`, { outcome: 'rejected' });
    expect(await world.detail(id)).toMatchObject({
      stage: 'applied',
      furthestStage: 'final_interview',
      outcome: 'rejected',
    });
  });
});

describe('correcting', () => {
  it('adds an entry, changes where it stands, and leaves every earlier entry as it was', async () => {
    const id = await at('saved', '2026-01-05');
    await world.post(`applications/${id}/moves`, { stage: 'offer', occurredOn: '2026-02-03' });
    const before = await rows(id);
    const eventId = String(before[1]?.['id']);
    const answer = await world.post<StandingDto>(`applications/${id}/corrections`, {
      eventId,
      stage: 'applied',
      occurredOn: '2026-02-01',
      note: 'Wrong button.',
    });
    expect(answer.body).toMatchObject({
      stage: 'applied',
      stageSince: '2026-02-01',
      furthestStage: 'applied',
      appliedOn: '2026-02-01',
    });
    const after = await rows(id);
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[2]).toMatchObject({ kind: 'corrected', corrects_id: eventId, stage: 'applied' });
    const { events } = await world.detail(id);
    expect(events.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'corrected']);
  });

  it('can say that an entry never happened, and then that it did', async () => {
    const id = await at('applied');
    await world.post(`applications/${id}/outcome`, { outcome: 'rejected' });
    const eventId = String((await rows(id))[1]?.['id']);
    const voided = await world.post<StandingDto>(`applications/${id}/corrections`, {
      eventId,
      void: true,
    });
    expect(voided.body).toMatchObject({ outcome: null, endedOn: null });
    const restored = await world.post<StandingDto>(`applications/${id}/corrections`, {
      eventId,
      void: false,
    });
    expect(restored.body).toMatchObject({ outcome: 'rejected' });
    expect(await rows(id)).toHaveLength(4);
  });

  it('is refused where the history would not hold together', async () => {
    const id = await at('applied', '2026-02-02');
    await world.post(`applications/${id}/outcome`, {
      outcome: 'rejected',
      occurredOn: '2026-03-03',
    });
    const [first, last] = (await rows(id)).map((row) => String(row['id']));
    const other = await at('applied');
    const foreign = String((await rows(other))[0]?.['id']);
    const cases = [
      [{ eventId: first, void: true }, 409, 'nothing-left'],
      [{ eventId: first, stage: 'saved' }, 422, 'outcome-not-possible'],
      [{ eventId: last, outcome: 'accepted' }, 422, 'outcome-not-possible'],
      [{ eventId: last, stage: 'offer' }, 422, 'not-correctable'],
      [{ eventId: last, occurredOn: '2999-01-01' }, 422, 'date-in-future'],
      [{ eventId: last }, 422, 'nothing-changed'],
      [{ eventId: foreign, void: true }, 404, 'unknown-event'],
      [{ eventId: 'x', void: true }, 422, 'invalid'],
    ] as const;
    for (const [body, status, code] of cases) {
      const answer = await world.post(`applications/${id}/corrections`, body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await rows(id)).toHaveLength(2);
  });

  it('cannot be gone round: the database refuses to change or delete entries', async () => {
    const client = await world.api.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE reshelve_app');
      await expect(client.query(`UPDATE stage_event SET stage = 'offer'`)).rejects.toThrow(
        'permission denied',
      );
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE reshelve_app');
      await expect(client.query('DELETE FROM stage_event')).rejects.toThrow('permission denied');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
