import { fingerprint, linkKey, postKey } from '@reshelve/domain/duplicates';
import { readImportedLine, type ImportedApplication } from '@reshelve/domain/imported-lines';
import { parse } from 'csv-parse';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { id } from './copying.ts';
import { FIELDS } from './tracker.ts';

/**
 * What an import is held against: the file straight from the disk, its lines read and checked by
 * the same rules and looked through for the same vacancies, then one plain `COPY` a table, past
 * row-level security, with nothing kept of how far it is.
 */
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();

const MAPPING = { columns: FIELDS, dateOrder: 'day_first', statuses: {} } as const;
const TODAY = new Date().toISOString().slice(0, 10);

const APPLICATION = `COPY application (
  programme_id, id, returner_id, import_id, title, employer, location, link, channel, contract,
  hours, salary, notes, advert, closing_on, stage, furthest_stage, outcome, stage_since, applied_on,
  ended_on) FROM STDIN`;
const EVENT = `COPY stage_event (
  programme_id, application_id, returner_id, kind, stage, outcome, occurred_on) FROM STDIN`;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
const lineOf = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => cell?.replace(/[\\\t\n\r]/g, (sign) => SPECIAL[sign] ?? '') ?? '\\N').join('\t')}\n`;

let given = 0;

function rowsOf(
  application: ImportedApplication,
  [programme, returner]: readonly [string, string],
): [application: string, events: string] {
  given += 1;
  const key = id(5, given);
  const { standing, events, ...fields } = application;
  return [
    lineOf([
      ...[programme, key, returner, null, fields.title, fields.employer, fields.location],
      ...[fields.link, fields.channel, fields.contract ?? '', fields.hours ?? '', fields.salary],
      ...[fields.notes, fields.advert, fields.closingOn, standing.stage, standing.furthest],
      ...[standing.outcome, standing.stageSince, standing.appliedOn, standing.endedOn],
    ]),
    events
      .map((event) =>
        lineOf([
          ...[programme, key, returner, event.kind, event.stage ?? null],
          ...[event.outcome ?? null, event.occurredOn],
        ]),
      )
      .join(''),
  ];
}

/** @returns how many applications there are now that were not there before */
async function bringIn(file: string, whose: readonly [string, string]): Promise<number> {
  await client.query('BEGIN');
  const known = new Set<number>();
  const events: string[] = [];
  let count = 0;
  const stream = client.query(copyFrom(APPLICATION));
  let batch = '';
  const lines = createReadStream(file).pipe(parse({ from_line: 2 }));
  for await (const cells of lines as AsyncIterable<string[]>) {
    const { application } = readImportedLine(cells, MAPPING, TODAY);
    if (!application) throw new Error(`a line cannot come in: ${cells.join(', ')}`);
    const keys = [linkKey(application.link), postKey(application.title, application.employer)]
      .filter((key) => key !== '')
      .map(fingerprint);
    if (keys.some((key) => known.has(key))) continue;
    for (const key of keys) known.add(key);
    const [row, history] = rowsOf(application, whose);
    batch += row;
    events.push(history);
    count += 1;
    if (batch.length < 65_536) continue;
    if (!stream.write(batch)) await once(stream, 'drain');
    batch = '';
  }
  stream.end(batch);
  await once(stream, 'finish');
  const second = client.query(copyFrom(EVENT));
  second.end(events.join(''));
  await once(second, 'finish');
  await client.query('COMMIT');
  return count;
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://limit');
  const [, programme = '', returner = ''] = pathname.split('/');
  const file = searchParams.get('file');
  if (file === null) {
    response.end();
    return;
  }
  bringIn(file, [programme, returner]).then(
    (count) => response.end(String(count)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env['LIMIT_PORT']), '127.0.0.1');
