import { expect } from '@jest/globals';
import type { ContactDto, ContactPageDto } from '../../src/modules/contacts/dto/contact.dto.ts';
import type {
  PeopleImportDto,
  PeopleImportLineDto,
} from '../../src/modules/contacts/dto/people-import.dto.ts';
import type { Problem, World } from '../applications/world.ts';
import type { Person } from '../support/factories.ts';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
/** What LinkedIn puts above its table. */
export const NOTES =
  'Notes:\r\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it, or ""1st-degree"" ones."\r\n\r\n';
/** LinkedIn's export, with these lines. */
export const connections = (...lines: string[]) => `${NOTES}${[HEADER, ...lines].join('\r\n')}\r\n`;
/** A file of vCards. */
export const cards = (...names: string[]) =>
  names.map((name) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`).join('');

/** Files of people on their way in, through the API. */
export class PeopleFiles {
  constructor(private readonly world: World) {}

  private get api() {
    return this.world.api;
  }

  send(who: Person, content: string | Buffer, name = 'Connections.csv') {
    const body = Buffer.concat([
      Buffer.from(
        `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from('\r\n--edge--\r\n'),
    ]);
    return this.api.post<Problem & { id: string }>(`${who.base}/contacts/imports`, {
      as: who.token,
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=edge' },
    });
  }

  async begin(who: Person, content: string | Buffer, name?: string): Promise<string> {
    const answer = await this.send(who, content, name);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  }

  async look(who: Person, id: string, query = ''): Promise<PeopleImportDto> {
    const path = `${who.base}/contacts/imports/${id}?${query}`;
    return (await this.api.get<PeopleImportDto>(path, { as: who.token })).body;
  }

  choose(who: Person, id: string, body: object) {
    const path = `${who.base}/contacts/imports/${id}/choices`;
    return this.api.put<Problem>(path, { as: who.token, body });
  }

  ask(who: Person, id: string, what: 'run' | 'undo') {
    const path = `${who.base}/contacts/imports/${id}/${what}`;
    return this.api.post<PeopleImportLineDto & Problem>(path, { as: who.token });
  }

  run = (who: Person, id: string) => this.do(who, id, 'run', 'running');
  undo = (who: Person, id: string) => this.do(who, id, 'undo', 'undoing');

  private async do(who: Person, id: string, what: 'run' | 'undo', meanwhile: string) {
    const { status, body } = await this.ask(who, id, what);
    expect([status, body.state]).toEqual([202, meanwhile]);
    await this.api.runJobs();
    return this.look(who, id);
  }

  async names(who: Person): Promise<string[]> {
    const path = `${who.base}/contacts?limit=100`;
    const { items } = (await this.api.get<ContactPageDto>(path, { as: who.token })).body;
    return items.map(({ name }) => name);
  }

  async add(who: Person, body: object): Promise<string> {
    const path = `${who.base}/contacts`;
    return (await this.api.post<{ id: string }>(path, { as: who.token, body })).body.id;
  }

  async contact(who: Person, id: string): Promise<ContactDto> {
    const path = `${who.base}/contacts/${id}`;
    return (await this.api.get<ContactDto>(path, { as: who.token })).body;
  }
}
