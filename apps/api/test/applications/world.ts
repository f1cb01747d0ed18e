import type { ApplicationDto } from '../../src/modules/applications/dto/application-detail.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi, type Answer } from '../support/test-api.ts';

export interface Problem {
  code: string;
  title: string;
  errors?: { field: string; message: string }[];
}

/** One programme with two returners and their applications, through the API. */
export class World {
  private constructor(
    readonly api: TestApi,
    readonly make: Factories,
    readonly programmeId: string,
    readonly cohortId: string,
    readonly mary: Person,
    readonly joan: Person,
  ) {}

  static async start(): Promise<World> {
    const api = await TestApi.start();
    const make = new Factories(api.owner);
    const programmeId = await make.programme();
    const cohortId = await make.cohort(programmeId);
    const mary = await make.person('returner', programmeId, cohortId);
    const joan = await make.person('returner', programmeId, cohortId);
    return new World(api, make, programmeId, cohortId, mary, joan);
  }

  /** Adds an application for Mary, or for whom it is told. */
  async add(body: object = {}, who: Person = this.mary): Promise<string> {
    const answer = await this.api.post<{ id: string }>(`${who.base}/applications`, {
      as: who.token,
      body: { title: 'Assistant Librarian', employer: 'Harbour Library', ...body },
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  }

  async detail(id: string, who: Person = this.mary): Promise<ApplicationDto> {
    const path = `${who.base}/applications/${id}`;
    return (await this.api.get<ApplicationDto>(path, { as: who.token })).body;
  }

  /** POSTs to something of Mary's. */
  post<T = Problem>(path: string, body: object, headers: Record<string, string> = {}) {
    return this.api.post<T>(`${this.mary.base}/${path}`, { as: this.mary.token, body, headers });
  }

  patch<T = Problem>(path: string, body: object, headers: Record<string, string> = {}) {
    return this.api.patch<T>(`${this.mary.base}/${path}`, { as: this.mary.token, body, headers });
  }

  put<T = Problem>(path: string, body: object, headers: Record<string, string> = {}) {
    return this.api.put<T>(`${this.mary.base}/${path}`, { as: this.mary.token, body, headers });
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.api.get<T>(`${this.mary.base}/${path}`, { as: this.mary.token });
  }

  delete(path: string): Promise<Answer> {
    return this.api.delete(`${this.mary.base}/${path}`, { as: this.mary.token });
  }

  async count(table: string, where = 'true'): Promise<number> {
    const { rows } = await this.api.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
    );
    return rows[0]?.n ?? 0;
  }
}

/** The fields that an answer finds fault with. */
export const faults = (answer: Answer<Problem>): string[] =>
  (answer.body.errors ?? []).map(({ field }) => field);
