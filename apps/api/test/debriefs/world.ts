import type { DebriefDto } from '../../src/modules/debriefs/dto/debrief.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi, type Answer } from '../support/test-api.ts';

export interface Problem {
  code: string;
  detail: string;
  errors?: { field: string; message: string }[];
}

export const LOCATION = { stoppedAt: 'applied', reasons: [], decisionWords: '' };
export const REFLECTION = { wentWell: 'The form.', wasHard: 'The wait.', wouldDoDifferent: '' };

/** A programme with two returners, a paired mentor and a coordinator. */
export class World {
  private constructor(
    readonly api: TestApi,
    readonly make: Factories,
    readonly mary: Person,
    readonly joan: Person,
    readonly mentor: Person,
    readonly coordinator: Person,
  ) {}

  static async start(): Promise<World> {
    const api = await TestApi.start();
    const make = new Factories(api.owner);
    const programmeId = await make.programme();
    const cohortId = await make.cohort(programmeId);
    const mary = await make.person('returner', programmeId, cohortId, {
      shares_search: true,
      shares_progress: true,
    });
    const joan = await make.person('returner', programmeId, cohortId);
    const mentor = await make.person('mentor', programmeId);
    const coordinator = await make.person('coordinator', programmeId);
    await make.pairing(mary, mentor);
    return new World(api, make, mary, joan, mentor, coordinator);
  }

  /** An application that ended with a no. */
  rejected(values: Record<string, unknown> = {}, who: Person = this.mary): Promise<string> {
    return this.make.application(who, {
      stage: 'applied',
      furthest_stage: 'applied',
      outcome: 'rejected',
      applied_on: '2026-09-01',
      ended_on: '2026-10-01',
      ...values,
    });
  }

  /** Opens the debrief of a rejected application. */
  async debrief(values: Record<string, unknown> = {}, who: Person = this.mary): Promise<string> {
    const path = `applications/${await this.rejected(values, who)}/debrief`;
    return (await this.send<{ id: string }>('POST', path, undefined, undefined, who)).body.id;
  }

  async read(id: string): Promise<DebriefDto> {
    return (await this.get<DebriefDto>(`debriefs/${id}`)).body;
  }

  get<T = Problem>(path: string, who: Person = this.mary): Promise<Answer<T>> {
    return this.api.get<T>(`${this.mary.base}/${path}`, { as: who.token });
  }

  /** Sends something to Mary's, from a revision if one is given. */
  send<T = Problem>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    revision?: number,
    who: Person = this.mary,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.api.call<T>(method, `${who.base}/${path}`, {
      as: who.token,
      ...(body !== undefined && { body }),
      headers: {
        ...(revision !== undefined && { 'if-match': `"${String(revision)}"` }),
        ...headers,
      },
    });
  }

  async count(table: string, where: string, values: unknown[]): Promise<number> {
    const { rows } = await this.api.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
      values,
    );
    return rows[0]?.n ?? 0;
  }
}

/** The fields that an answer finds fault with. */
export const faults = (answer: Answer<Problem>): string[] =>
  (answer.body.errors ?? []).map(({ field }) => field);
