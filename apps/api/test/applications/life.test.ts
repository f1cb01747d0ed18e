import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { canEnd, OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type {
  ApplicationCountsDto,
  ApplicationPageDto,
  BoardDto,
} from '../../src/modules/applications/dto/application-list.dto.ts';
import type { BulkDoneDto } from '../../src/modules/applications/dto/bulk.dto.ts';
import type { StandingDto } from '../../src/modules/applications/dto/history.dto.ts';
import type { Person } from '../support/factories.ts';
import { World } from './world.ts';

/*
 * The lives of a returner's applications through the API, against a model of them. Whatever is
 * done to them, in whatever order, twice or by somebody else: the list, the board, the counts and
 * each application must tell the same, and what the model tells.
 */

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

interface Position {
  stage: Stage;
  outcome: Outcome | null;
  furthest: Stage;
}

interface Known {
  title: string;
  /** Where it stood after each entry that counts; the last is where it stands. */
  positions: Position[];
  /** The entries that count, as the API named them; the first is the opening. */
  entries: (string | null)[];
  /** Entries of its history, corrections included. */
  recorded: number;
}

type Lives = Map<string, Known>;

interface Real {
  anna: Person;
  /** A title that has not been used yet. */
  fresh: () => string;
}

const now = ({ positions }: Known): Position => positions.at(-1) as Position;
const further = (a: Stage, b: Stage): Stage => (STAGES.indexOf(a) > STAGES.indexOf(b) ? a : b);

const post = <T>(who: Person, path: string, body: object, key?: string) =>
  world.api.post<T>(`${who.base}/applications${path}`, {
    as: who.token,
    body,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });

/** Adds what an entry has come to, once the API has taken it. */
function advance(known: Known, change: Partial<Position>, entry: string | null): void {
  const { stage, outcome, furthest } = { ...now(known), ...change };
  known.positions.push({ stage, outcome, furthest: further(furthest, stage) });
  known.entries.push(entry);
  known.recorded += 1;
}

abstract class LifeCommand implements fc.AsyncCommand<Lives, Real> {
  abstract act(lives: Lives, real: Real): Promise<void>;
  abstract toString(): string;

  check = (): boolean => true;

  async run(lives: Lives, real: Real): Promise<void> {
    await this.act(lives, real);
    await agree(lives, real);
  }
}

/** Something done to one that is there already. */
abstract class ToOne extends LifeCommand {
  constructor(readonly which: number) {
    super();
  }
  abstract actOn(id: string, known: Known, real: Real, lives: Lives): Promise<void>;

  override check = (lives?: Readonly<Lives>): boolean => (lives?.size ?? 0) > 0;

  async act(lives: Lives, real: Real): Promise<void> {
    const [id, known] = [...lives][this.which % lives.size] ?? [];
    if (id !== undefined && known) await this.actOn(id, known, real, lives);
  }
}

class Add extends LifeCommand {
  constructor(readonly stage: Stage) {
    super();
  }
  async act(lives: Lives, { anna, fresh }: Real): Promise<void> {
    const title = fresh();
    const { stage } = this;
    const body = { title, employer: 'Harbour Library', stage };
    const made = await post<{ id: string }>(anna, '', body);
    expect(made.status).toBe(201);
    const position = { stage, outcome: null, furthest: stage };
    lives.set(made.body.id, { title, positions: [position], entries: [null], recorded: 1 });
  }
  toString = (): string => `add at ${this.stage}`;
}

/** Moves it, ends it or opens it again; sent twice, as a double click does. */
class Step extends ToOne {
  constructor(
    which: number,
    readonly to: Stage | Outcome | 'reopen',
    readonly twice: boolean,
  ) {
    super(which);
  }
  private change({ stage, outcome }: Position): Partial<Position> | null {
    const { to } = this;
    if (to === 'reopen') return outcome === null ? null : { outcome: null };
    if (outcome !== null) return null;
    const next = STAGES.find((one) => one === to);
    if (next) return next === stage ? null : { stage: next };
    const end = OUTCOMES.find((one) => one === to);
    return end && canEnd(stage, end) ? { outcome: end } : null;
  }
  async actOn(id: string, known: Known, { anna }: Real): Promise<void> {
    const { to } = this;
    const [path, body] =
      to === 'reopen'
        ? ['reopen', {}]
        : STAGES.some((one) => one === to)
          ? ['moves', { stage: to }]
          : ['outcome', { outcome: to }];
    const key = randomUUID();
    const answer = await post<StandingDto>(anna, `/${id}/${path}`, body, key);
    const change = this.change(now(known));
    expect([answer.status < 400, to]).toEqual([change !== null, to]);
    if (change === null) {
      expect([409, 422]).toContain(answer.status);
      return;
    }
    advance(known, change, answer.body.eventId);
    if (this.twice) {
      const again = await post<StandingDto>(anna, `/${id}/${path}`, body, key);
      expect(again.body).toEqual(answer.body);
    }
  }
  toString = (): string => `${this.to} of ${String(this.which)}${this.twice ? ', twice' : ''}`;
}

/** Takes the last thing back. */
class Undo extends ToOne {
  async actOn(id: string, known: Known, { anna }: Real): Promise<void> {
    const eventId = known.entries.at(-1);
    if (!eventId) return;
    const entries = [{ id, eventId }];
    expect((await post(anna, '/undo', { entries })).status).toBe(204);
    known.entries.pop();
    known.positions.pop();
    known.recorded += 1;
    // A second press finds it done, and changes nothing.
    expect((await post(anna, '/undo', { entries })).status).toBe(422);
  }
  toString = (): string => `undo of ${String(this.which)}`;
}

/** Moves all of them, or none. */
class MoveAll extends LifeCommand {
  constructor(readonly stage: Stage) {
    super();
  }
  async act(lives: Lives, { anna }: Real): Promise<void> {
    const ids = [...lives.keys()];
    if (ids.length === 0) return;
    const fits = [...lives.values()]
      .map(now)
      .every(({ stage, outcome }) => outcome === null && stage !== this.stage);
    const { stage } = this;
    const answer = await post<BulkDoneDto>(anna, '/bulk', { ids, change: 'move', stage });
    expect(answer.status).toBe(fits ? 200 : 422);
    if (!fits) return;
    for (const { id, eventId } of answer.body.entries) {
      const known = lives.get(id);
      if (known) advance(known, { stage }, eventId);
    }
    expect(answer.body.entries).toHaveLength(ids.length);
  }
  toString = (): string => `all to ${this.stage}`;
}

class Remove extends ToOne {
  async actOn(id: string, _: Known, { anna }: Real, lives: Lives): Promise<void> {
    const path = `${anna.base}/applications/${id}`;
    expect((await world.api.delete(path, { as: anna.token })).status).toBe(204);
    lives.delete(id);
    expect((await world.api.delete(path, { as: anna.token })).status).toBe(404);
  }
  toString = (): string => `remove ${String(this.which)}`;
}

/** Another returner of the cohort, who knows its id. */
class Meddle extends ToOne {
  async actOn(id: string): Promise<void> {
    const { joan } = world;
    expect((await post(joan, `/${id}/moves`, { stage: 'offer' })).status).toBe(404);
    expect((await post(joan, '/bulk', { ids: [id], change: 'remove' })).status).toBe(404);
  }
  toString = (): string => `meddle with ${String(this.which)}`;
}

/** Everything that tells of the applications tells what the model does. */
async function agree(lives: Lives, { anna }: Real): Promise<void> {
  const read = async <T>(path: string) =>
    (await world.api.get<T>(`${anna.base}/applications${path}`, { as: anna.token })).body;
  const [list, board, counts] = await Promise.all([
    read<ApplicationPageDto>('?limit=100&sort=title'),
    read<BoardDto>('/board'),
    read<ApplicationCountsDto>('/counts'),
  ]);
  const known = [...lives.entries()];
  const told = known.map(([id, one]) => ({ id, title: one.title, ...now(one) }));
  expect(
    list.items.map(({ id, title, stage, outcome, furthestStage }) => ({
      ...{ id, title, stage, outcome },
      furthest: furthestStage,
    })),
  ).toEqual(told.toSorted((a, b) => (a.title < b.title ? -1 : 1)));

  const open = told.filter(({ outcome }) => outcome === null);
  const byStage = STAGES.map((stage) => [stage, open.filter((one) => one.stage === stage)] as const)
    .filter(([, ones]) => ones.length > 0)
    .map(([stage, ones]) => [stage, ones.map(({ id }) => id).sort()]);
  expect(
    board.columns.map(({ stage, cards }) => [stage, cards.map(({ id }) => id).sort()]),
  ).toEqual(byStage);
  expect(board.ended).toBe(told.length - open.length);
  expect(counts).toMatchObject({
    total: told.length,
    open: open.length,
    stages: Object.fromEntries(board.columns.map(({ stage, total }) => [stage, total])),
  });

  const { rows } = await world.api.owner.query<{ id: string; n: number }>(
    `SELECT application_id AS id, count(*)::int AS n FROM stage_event
     WHERE returner_id = $1 GROUP BY 1`,
    [anna.enrolmentId],
  );
  expect(new Map(rows.map(({ id, n }) => [id, n]))).toEqual(
    new Map(known.map(([id, { recorded }]) => [id, recorded])),
  );
}

it('applications tell everywhere what their lives have been, whatever is done to them', async () => {
  const stage = fc.constantFrom(...STAGES);
  const which = fc.nat(5);
  const to = fc.oneof(stage, fc.constantFrom(...OUTCOMES), fc.constant('reopen' as const));
  const step = fc.tuple(which, to, fc.boolean()).map((given) => new Step(...given));
  const commands = fc.commands(
    [
      ...[stage.map((at) => new Add(at)), step, step, step],
      ...[which.map((one) => new Undo(one)), stage.map((at) => new MoveAll(at))],
      ...[which.map((one) => new Remove(one)), which.map((one) => new Meddle(one))],
    ],
    { maxCommands: 25, size: 'max' },
  );
  let used = 0;
  const fresh = () => `Life ${String((used += 1)).padStart(6, '0')}`;
  await fc.assert(
    fc.asyncProperty(commands, async (life) => {
      const anna = await world.make.person('returner', world.programmeId, world.cohortId);
      await fc.asyncModelRun(() => ({ model: new Map(), real: { anna, fresh } }), life);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
