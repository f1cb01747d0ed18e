import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChartDto, DashboardDto } from '../../src/modules/insights/dto/dashboard.dto.ts';
import { Routes } from '../../src/platform/access/routes.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';

const CANARY = 'xylophone-heron-47';

let api: TestApi;
let make: Factories;

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
});
afterAll(() => api.stop());

const date = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe('what can be worked out about people who do not share', () => {
  const FURTHEST = ['saved', 'applied', 'first_round', 'final_interview', 'offer'] as const;
  const ENDS = ['rejected', 'no_response', 'withdrawn', null] as const;

  interface Fact {
    person: string;
    shares: boolean;
    furthest: (typeof FURTHEST)[number];
    outcome: (typeof ENDS)[number] | 'accepted';
    sentIn: string;
    endedIn: string;
  }

  /** A cohort of its own kind for every number: sizes, sharing and luck differ. */
  async function world(n: number): Promise<{ facts: Fact[]; answer: DashboardDto }> {
    const programmeId = await make.programme();
    const cohortId = await make.cohort(programmeId, { starts_on: date(200) });
    const coordinator = await make.person('coordinator', programmeId);
    let seed = n * 7919;
    const roll = (faces: number) => {
      seed = (seed * 48_271 + 11) % 2_147_483_647;
      return seed % faces;
    };
    const facts: Fact[] = [];
    for (let i = 0; i < 7 + n * 3; i += 1) {
      const shares = roll(10) < 6;
      const returner = await make.person('returner', programmeId, cohortId, {
        shares_progress: shares,
      });
      for (let j = roll(6); j > 0; j -= 1) {
        const furthest = FURTHEST[roll(5)] ?? 'applied';
        const sent = furthest !== 'saved';
        const outcome = !sent ? null : furthest === 'offer' ? 'accepted' : (ENDS[roll(4)] ?? null);
        const applied = 40 + roll(150);
        await make.application(returner, {
          stage: furthest,
          furthest_stage: furthest,
          outcome,
          applied_on: sent ? date(applied) : null,
          ended_on: outcome ? date(applied - 30) : null,
        });
        facts.push({
          person: returner.enrolmentId,
          shares,
          furthest,
          outcome,
          sentIn: sent ? date(applied).slice(0, 7) : '',
          endedIn: outcome ? date(applied - 30).slice(0, 7) : '',
        });
      }
    }
    const { body } = await api.get<DashboardDto>(
      `${coordinator.base}/cohorts/${cohortId}/dashboard`,
      { as: coordinator.token },
    );
    return { facts, answer: body };
  }

  const isRejection = ({ outcome }: Fact) => outcome === 'rejected' || outcome === 'no_response';
  const isSent = ({ furthest }: Fact) => furthest !== 'saved';

  const stopOf = ({ furthest }: Fact) => (furthest === 'offer' ? 'final_interview' : furthest);

  /** Each figure of the answer with the facts that it counts. */
  function figures({ statistics }: DashboardDto) {
    const of = (chart: ChartDto, counts: (key: string) => (fact: Fact) => boolean) =>
      chart.figures.map((figure) => ({ ...figure, chart, counts: counts(figure.key) }));
    return [
      ...of(
        statistics.outcomes,
        (key) => (fact) =>
          key === 'undecided' ? isSent(fact) && fact.outcome === null : fact.outcome === key,
      ),
      ...of(statistics.debriefs, (key) => (fact) => key !== 'debriefed' && isRejection(fact)),
      ...of(statistics.open, (key) => (fact) => fact.outcome === null && fact.furthest === key),
      ...of(statistics.stopped, (key) => (fact) => isRejection(fact) && stopOf(fact) === key),
      ...of(
        statistics.totals,
        (key) => (fact) => key === 'applications' || (key === 'sent' && isSent(fact)),
      ),
      ...of(statistics.months.sent, (key) => (fact) => fact.sentIn === key),
      ...of(
        statistics.months.rejections,
        (key) => (fact) => isRejection(fact) && fact.endedIn === key,
      ),
    ];
  }

  it.each([0, 1, 2, 3, 4, 5])('is nothing about 1 to 4 of them (cohort %#)', async (n) => {
    const { facts, answer } = await world(n);
    const people = (some: Fact[]) => new Set(some.map(({ person }) => person)).size;
    let shown = 0;
    for (const { key, kind, value, chart, counts } of figures(answer)) {
      if (kind === 'hidden') {
        expect(value).toBeUndefined();
        continue;
      }
      shown += 1;
      const counted = facts.filter(counts);
      const covered = chart.covers === 'everyone' ? counted : counted.filter((f) => f.shares);
      expect({ key, value }).toEqual({ key, value: covered.length });
      expect([1, 2, 3, 4]).not.toContain(people(covered));
      if (chart.covers === 'everyone') {
        // A coordinator takes those who share out again.
        expect([1, 2, 3, 4]).not.toContain(people(counted.filter((f) => !f.shares)));
      }
    }
    expect(shown).toBeGreaterThan(0);

    // What is made of what is subtracted: one shown figure inside another, both about everyone.
    const all = figures(answer).filter((f) => f.kind === 'shown' && f.chart.covers === 'everyone');
    for (const whole of all) {
      for (const part of all) {
        if (!isInside(whole.key, part.key)) continue;
        const rest = facts.filter((fact) => whole.counts(fact) && !part.counts(fact));
        expect([1, 2, 3, 4]).not.toContain(people(rest.filter((fact) => !fact.shares)));
      }
    }
    // And no count of theirs is in the answer one by one.
    const discreet = new Set(facts.filter((f) => !f.shares).map(({ person }) => person));
    expect(answer.progress.some(({ id }) => discreet.has(id))).toBe(false);
    expect(facts.some(isSent)).toBe(true);
  });

  /** Known to be inside from what the figures mean, not only from how this cohort happens to be. */
  function isInside(whole: string, part: string): boolean {
    const inside: Record<string, readonly string[]> = {
      applications: ['sent'],
      sent: ['undecided', 'rejected', 'no_response', 'withdrawn', 'accepted', 'rejections'],
      rejections: ['rejected', 'no_response'],
    };
    return inside[whole]?.includes(part) ?? false;
  }
});

describe('a returner’s words', () => {
  /** Tables with words, each after the ones that it names. */
  const TABLES = [
    'application',
    'stage_event',
    'interview',
    'criterion',
    'debrief',
    'debrief_reason',
    'lesson',
    'feedback_request',
    'strategy',
    'strategy_version',
    'review',
    'comment',
  ] as const;

  const NEEDED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    application: {
      stage: 'applied',
      furthest_stage: 'applied',
      outcome: 'rejected',
      stage_since: date(30),
      applied_on: date(30),
      ended_on: date(9),
    },
    stage_event: { kind: 'moved', stage: 'applied', occurred_on: date(30) },
    interview: { round: 'first_round', format: 'video', starts_at: new Date() },
    criterion: { kind: 'essential', position: 0 },
    comment: { kind: 'suggestion', suggestion_state: 'open', published_at: new Date() },
    debrief: { located_at: new Date() },
    debrief_reason: { basis: 'given' },
    lesson: { due: 'next_application' },
    strategy_version: { number: 1, lessons: JSON.stringify([{ text: CANARY }]) },
  };

  /** One row a table, the canary in every column of text. */
  async function fill(returner: Person): Promise<Map<string, string>> {
    const ids = new Map<string, string>([['returner', returner.enrolmentId]]);
    for (const table of TABLES) {
      const { rows } = await api.owner.query<{ name: string; type: string }>(
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = $1`,
        [table],
      );
      const values: Record<string, unknown> = {};
      for (const { name, type } of rows) {
        if (type === 'text') values[name] = CANARY;
        const named = ids.get(name.replace(/_id$/, ''));
        if (name.endsWith('_id') && named) values[name] = named;
      }
      delete values['corrects_id'];
      const row = await make.insert<{ id?: string }>(table, {
        ...values,
        programme_id: returner.programmeId,
        ...(table === 'comment' && { author_id: returner.enrolmentId }),
        ...NEEDED[table],
      });
      if (row.id) ids.set(table, row.id);
    }
    return ids;
  }

  it('reach a coordinator through no route', async () => {
    const programmeId = await make.programme();
    const cohortId = await make.cohort(programmeId);
    const coordinator = await make.person('coordinator', programmeId);
    const sharing = { shares_progress: true, shares_search: true };
    const returner = await make.person('returner', programmeId, cohortId, sharing);
    const mentor = await make.person('mentor', programmeId);
    await make.pairing(returner, mentor);
    const ids = [
      ...(await fill(returner)).values(),
      cohortId,
      programmeId,
      returner.enrolmentId,
      coordinator.enrolmentId,
    ];
    const routes = api.app
      .get(Routes)
      .all()
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/as/:enrolmentId'));
    expect(routes.length).toBeGreaterThan(0);
    let answered = 0;
    for (const { path } of routes) {
      const rest = path.replace('/as/:enrolmentId', coordinator.base);
      for (const id of rest.includes(':') ? ids : ['']) {
        const { status, body } = await api.get(rest.replace(/:\w+/g, id), {
          as: coordinator.token,
        });
        expect(status).toBeLessThan(500);
        expect(JSON.stringify(body)).not.toContain(CANARY);
        if (status === 200) answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(0);
  });
});
