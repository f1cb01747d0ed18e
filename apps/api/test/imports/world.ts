import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type {
  ColumnsDto,
  ImportDto,
  PreviewDto,
} from '../../src/modules/imports/dto/import.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';

export const corpus = (name: string) => readFileSync(new URL(`corpus/${name}`, import.meta.url));

/** A table of so many applications. */
export const many = (count: number) =>
  `Title,Employer,Date applied,Status\n${Array.from({ length: count }, (_, i) => `Librarian ${String(i)},Library ${String(i)},2026-05-${String((i % 28) + 1).padStart(2, '0')},${i % 3 ? 'Applied' : 'Rejected'}\n`).join('')}`;

/** One programme, whose returners bring their applications in. */
export class World {
  private constructor(
    readonly api: TestApi,
    readonly make: Factories,
    readonly programmeId: string,
    readonly cohortId: string,
  ) {}

  static async start(): Promise<World> {
    const api = await TestApi.start();
    const make = new Factories(api.owner);
    const programmeId = await make.programme();
    return new World(api, make, programmeId, await make.cohort(programmeId));
  }

  returner = () => this.make.person('returner', this.programmeId, this.cohortId);

  upload(person: Person, content: Uint8Array, key?: string) {
    const payload = Buffer.concat([
      Buffer.from(
        '--part\r\ncontent-disposition: form-data; name="file"; filename="../se\u0000arch.csv"\r\ncontent-type: text/csv\r\n\r\n',
      ),
      content,
      Buffer.from('\r\n--part--\r\n'),
    ]);
    return this.api.post<{ id: string; errors?: unknown }>(`${person.base}/imports`, {
      as: person.token,
      body: payload,
      headers: {
        'content-type': 'multipart/form-data; boundary=part',
        ...(key !== undefined && { 'idempotency-key': key }),
      },
    });
  }

  /** A file that has been taken in. */
  async importing(content: string | Uint8Array, person?: Person): Promise<Importing> {
    const who = person ?? (await this.returner());
    const { body, status } = await this.upload(who, Buffer.from(content));
    expect([status, body]).toEqual([201, { id: expect.any(String) }]);
    return new Importing(this.api, who, body.id);
  }
}

/** An import of somebody's, through the API. */
export class Importing {
  constructor(
    readonly api: TestApi,
    readonly person: Person,
    readonly id: string,
  ) {}

  private at = (path = '') => `${this.person.base}/imports/${this.id}${path}`;
  private as = () => ({ as: this.person.token });
  get = async () => (await this.api.get<ImportDto>(this.at(), this.as())).body;
  columns = async () => (await this.api.get<ColumnsDto>(this.at('/columns'), this.as())).body;
  preview = async (page = 1) =>
    (await this.api.get<PreviewDto>(this.at(`/preview?page=${String(page)}`), this.as())).body;
  read = (body: unknown) => this.api.put(this.at('/reading'), { ...this.as(), body });
  begin = (problems = 'stop', duplicates = 'skip') =>
    this.api.post<ImportDto>(this.at('/run'), { ...this.as(), body: { problems, duplicates } });
  undo = () => this.api.post<ImportDto>(this.at('/undo'), this.as());

  async run(problems = 'stop', duplicates = 'skip'): Promise<ImportDto> {
    const { status, body } = await this.begin(problems, duplicates);
    expect([status, body.state]).toEqual([202, 'running']);
    await this.api.runJobs();
    return this.get();
  }

  async applications(): Promise<Record<string, unknown>[]> {
    const { rows } = await this.api.owner.query<Record<string, unknown>>(
      `SELECT a.title, a.employer, a.link, a.notes, a.stage, a.furthest_stage, a.outcome,
              a.applied_on::text, a.closing_on::text, a.salary,
              (SELECT string_agg(concat_ws(' ', e.kind, e.stage, e.outcome, e.occurred_on::text), ', '
                                 ORDER BY e.recorded_at, e.id)
               FROM stage_event e WHERE e.application_id = a.id) AS history
       FROM application a WHERE a.returner_id = $1 ORDER BY a.id`,
      [this.person.enrolmentId],
    );
    return rows;
  }
}
