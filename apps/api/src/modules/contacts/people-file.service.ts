import { Injectable } from '@nestjs/common';
import { readConnections, type SheetLine } from '@reshelve/domain/connections';
import { DomainError } from '@reshelve/domain/errors';
import type { Incoming } from '@reshelve/domain/incoming-people';
import { readVcards } from '@reshelve/domain/vcards';
import { CsvReadingService, type CsvForm } from '../imports/csv-reading.service.ts';
import { Readable } from 'node:stream';
import type { ContactErrorCode } from './contacts.errors.ts';

export type PeopleKind = 'connections' | 'vcards';

/** The most people that come in at a time. */
const MOST = 10_000;

const REFUSALS = {
  'not-people':
    'This is neither LinkedIn’s Connections.csv nor a file of vCards (.vcf). If you have LinkedIn’s whole archive, unpack it first and choose Connections.csv in it.',
  'nobody-in-it': 'There is nobody in this file.',
  'too-many-people': `There are more than ${MOST.toLocaleString('en-GB')} people in this file. Please split it.`,
} as const satisfies Partial<Record<ContactErrorCode, string>>;

const refused = (code: keyof typeof REFUSALS) =>
  new DomainError(code, REFUSALS[code], { file: REFUSALS[code] });

/** Reads files of people, whatever they were written by. */
@Injectable()
export class PeopleFileService {
  constructor(private readonly csv: CsvReadingService) {}

  /**
   * Reads a file. Which of the two kinds it is shows in what it holds, not in its name.
   * @throws DomainError saying what the file is not
   */
  async read(bytes: Uint8Array): Promise<{ kind: PeopleKind; people: Incoming[] }> {
    const form = await this.csv.detect(Readable.from([bytes]));
    const text = new TextDecoder(form.encoding).decode(bytes);
    const isCards = /^[ \t]*(?:[\w-]+\.)?BEGIN:[ \t]*VCARD[ \t]*$/im.test(text.slice(0, 100_000));
    const people = isCards ? readVcards(text, decode) : await this.connections(bytes, form);
    if (people === null) throw refused('not-people');
    if (people.length === 0) throw refused('nobody-in-it');
    if (people.length > MOST) throw refused('too-many-people');
    return { kind: isCards ? 'vcards' : 'connections', people };
  }

  private async connections(bytes: Uint8Array, form: CsvForm): Promise<Incoming[] | null> {
    const lines: SheetLine[] = [];
    for await (const { number, cells } of this.csv.lines(Readable.from([bytes]), form)) {
      lines.push({ line: number, cells });
    }
    return readConnections(lines);
  }
}

/** Bytes in the encoding that a card names, else UTF-8, else what Windows used to write. */
const decode = (bytes: Uint8Array, charset: string): string => {
  for (const label of [charset, 'utf-8']) {
    if (label === '') continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // An unknown name, or bytes that are not in it: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
};
