import type { Document } from '@reshelve/domain/documents';
import { SESSION_COOKIE } from '../../src/platform/auth/session-cookie.ts';
import type { MaterialVersionDto } from '../../src/modules/materials/dto/material-version.dto.ts';
import type {
  MaterialBriefDto,
  MaterialDto,
} from '../../src/modules/materials/dto/material.dto.ts';
import { World as Base, type Problem } from '../applications/world.ts';
import type { Person } from '../support/factories.ts';
import type { Answer } from '../support/test-api.ts';

/** A document of these lines. */
export const lines = (...texts: string[]): Document => ({
  blocks: texts.map((text) => ({ kind: 'paragraph', text, marks: [] })),
});

/** A form with one file in it. */
export function form(name: string, content: Uint8Array | string) {
  const edge = '----edge-of-the-form';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([
      Buffer.from(head),
      Buffer.from(content),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  };
}

/** Materials of Mary's, through the API. */
export class Materials {
  private constructor(readonly world: Base) {}

  static async start(): Promise<Materials> {
    return new Materials(await Base.start());
  }

  get mary(): Person {
    return this.world.mary;
  }

  async create(facts: object = {}): Promise<string> {
    const answer = await this.world.post<{ id: string }>('materials', {
      kind: 'cv',
      name: 'CV',
      ...facts,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  }

  async read(id: string): Promise<MaterialDto> {
    return (await this.world.get<MaterialDto>(`materials/${id}`)).body;
  }

  async list(): Promise<MaterialBriefDto[]> {
    return (await this.world.get<MaterialBriefDto[]>('materials')).body;
  }

  async version(id: string, versionId: string): Promise<MaterialVersionDto> {
    return (await this.world.get<MaterialVersionDto>(`materials/${id}/versions/${versionId}`)).body;
  }

  save(id: string, revision: number, document: object): Promise<Answer<Problem>> {
    return this.world.put(`materials/${id}/draft`, { document }, match(revision));
  }

  keep(
    id: string,
    revision: number,
    note = '',
    headers = {},
  ): Promise<Answer<Problem & { id: string; number: number }>> {
    const path = `materials/${id}/versions`;
    return this.world.post(path, { note }, { ...match(revision), ...headers });
  }

  /** Writes and keeps. @returns the version's id */
  async write(id: string, ...texts: string[]): Promise<string> {
    const { revision } = await this.read(id);
    await this.save(id, revision, lines(...texts));
    const kept = await this.keep(id, revision + 1, texts[0]);
    if (kept.status !== 201) throw new Error(JSON.stringify(kept.body));
    return kept.body.id;
  }

  /** @param to `upload?kind=cv`, or `<id>/upload` */
  upload(
    to: string,
    name: string,
    content: Uint8Array | string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Problem & { id: string; versionId: string; number: number }>> {
    const { body, headers: type } = form(name, content);
    const { base, token } = this.mary;
    return this.world.api.post(`${base}/materials/${to}`, {
      as: token,
      body,
      headers: { ...type, ...headers },
    });
  }

  /** A file as it is sent. */
  async file(path: string) {
    const { base, token } = this.mary;
    return this.world.api.app.inject({
      method: 'GET',
      url: `/api${base}/materials/${path}`,
      headers: { cookie: `${SESSION_COOKIE}=${token}` },
    });
  }
}

const match = (revision: number) => ({ 'if-match': `"${String(revision)}"` });
