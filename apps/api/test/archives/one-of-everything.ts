import type pg from 'pg';
import type { Person } from '../support/factories.ts';

/** Stands in every field that takes words: `canary-71c9 contact.notes`. */
export const CANARY = 'canary-71c9';

/** A column that holds words, as the canary in it says. */
export interface Planted {
  table: string;
  column: string;
}

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  /** The first value of an enumeration. */
  label: string | null;
  /** The table that a foreign key names. */
  refers: string | null;
}

/** What the person's rows are known by. */
const OWNER = ['returner_id', 'enrolment_id', 'owner_id', 'author_id'];
/** Made by the test itself, or the record of the deed. */
const NOT_PLANTED = [
  'account',
  'enrolment',
  'session',
  'credential',
  'audit_event',
  'erasure',
  'archive',
];
/** Of these columns a row has one: a review is of one version. */
const LEFT_EMPTY = ['review.strategy_version_id'];
/** Values that a constraint asks for. */
const FIXED: Record<string, string> = { 'comment.kind': 'suggestion' };

/**
 * Puts one row into every table that can hold something of a person, with a canary in every field
 * of words. It reads the tables from the database's own catalogue, so that a new table or column
 * cannot be forgotten.
 */
export async function plantEverywhere(owner: pg.Pool, person: Person): Promise<Planted[]> {
  const columns = await catalogue(owner);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const of = (table: string) => columns.filter((column) => column.table === table);
  const personal = tables.filter(
    (table) =>
      !NOT_PLANTED.includes(table) &&
      of(table).some(({ column }) => [...OWNER, 'account_id', 'file_id'].includes(column)),
  );
  const planted: Planted[] = [];
  const made = new Map<string, string>([
    ['enrolment', person.enrolmentId],
    ['programme', person.programmeId],
    ['account', person.accountId],
    ['cohort', person.cohortId ?? ''],
  ]);
  const waiting = new Set(personal);
  while (waiting.size > 0) {
    const ready = [...waiting].find((table) =>
      of(table).every(
        ({ refers, nullable }) =>
          refers === null || made.has(refers) || refers === table || nullable,
      ),
    );
    if (ready === undefined) throw new Error(`cannot plant ${[...waiting].join(', ')}`);
    waiting.delete(ready);
    const row = rowOf(of(ready), person, made);
    const names = Object.keys(row);
    const { rows } = await owner.query<{ id?: string }>(
      `INSERT INTO "${ready}" (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map((_, i) => `$${String(i + 1)}`).join(', ')}) RETURNING *`,
      Object.values(row),
    );
    if (rows[0]?.id !== undefined) made.set(ready, rows[0].id);
    for (const { column } of of(ready)) {
      const value = row[column];
      if (JSON.stringify(value ?? '').includes(CANARY)) planted.push({ table: ready, column });
    }
  }
  return planted;
}

function rowOf(
  columns: readonly Column[],
  person: Person,
  made: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { table, column, type, nullable, hasDefault, label, refers } of columns) {
    const canary = `${CANARY} ${table}.${column}`;
    if (LEFT_EMPTY.includes(`${table}.${column}`)) continue;
    if (column === 'programme_id') row[column] = person.programmeId;
    else if (OWNER.includes(column)) row[column] = person.enrolmentId;
    else if (column === 'account_id') row[column] = person.accountId;
    else if (column === 'email' || column === 'to') row[column] = person.email;
    else if (refers !== null) {
      if (refers !== table && made.has(refers)) row[column] = made.get(refers);
    } else if (type === 'text' || type === 'character varying') row[column] = canary;
    else if (type === 'ARRAY') row[column] = [canary];
    else if (type === 'jsonb') row[column] = JSON.stringify({ words: canary });
    else if (type === 'bytea') row[column] = Buffer.from(`${canary} ${person.enrolmentId}`);
    else if (label !== null) row[column] = FIXED[`${table}.${column}`] ?? label;
    else if (hasDefault || nullable) continue;
    else if (type === 'uuid') row[column] = person.enrolmentId;
    else if (type === 'date') row[column] = '2026-09-01';
    else if (type.startsWith('timestamp')) row[column] = '2026-09-01T09:00:00Z';
    else if (type === 'integer') row[column] = 0;
    else throw new Error(`no value for ${table}.${column}, ${type}`);
  }
  return row;
}

async function catalogue(owner: pg.Pool): Promise<Column[]> {
  const { rows } = await owner.query<Column>(`
    SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type,
           c.is_nullable = 'YES' AS nullable, c.column_default IS NOT NULL AS "hasDefault",
           (SELECT e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
            WHERE t.typname = c.udt_name ORDER BY e.enumsortorder LIMIT 1) AS label,
           (SELECT k.confrelid::regclass::text FROM pg_constraint k
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
            WHERE k.contype = 'f' AND k.conrelid = format('public.%I', c.table_name)::regclass
              AND a.attname = c.column_name AND c.column_name <> 'programme_id'
            LIMIT 1) AS refers
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND c.table_name NOT LIKE '\\_%'
    ORDER BY c.table_name, c.ordinal_position`);
  return rows.map((row) => ({ ...row, refers: row.refers?.replace(/"/g, '') ?? null }));
}
