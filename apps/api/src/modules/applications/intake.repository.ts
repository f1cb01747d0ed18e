import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { ImportedApplication } from '@reshelve/domain/imported-lines';
import { Database, type RunStatement } from '../../platform/database/database.ts';

export type OwnPost = Record<'id' | 'title' | 'employer' | 'link', string>;

/** $1 programme, $2 returner. */
const OWN = `
  SELECT json_build_object('id', id, 'title', title, 'employer', employer, 'link', link) AS row
  FROM application WHERE programme_id = $1 AND returner_id = $2`;

/**
 * Applications with their histories in one statement. $1 programme, $2 returner, $3 import, $4 the
 * applications as JSON. Ids count up in the order of the statement, and with them the histories.
 */
const ADD = `
  WITH line AS MATERIALIZED (
    SELECT uuidv7() AS id, line.*
    FROM json_to_recordset($4::json) AS line (
      title text, employer text, location text, link text, channel channel, contract text,
      hours text, salary text, notes text, advert text, closing_on date, stage stage,
      furthest_stage stage, outcome outcome, stage_since date, applied_on date, ended_on date,
      events json)
  ), added AS (
    INSERT INTO application (
      programme_id, id, returner_id, import_id, title, employer, location, link, channel, contract,
      hours, salary, notes, advert, closing_on, stage, furthest_stage, outcome, stage_since,
      applied_on, ended_on)
    SELECT $1::uuid, id, $2::uuid, $3::uuid, title, employer, location, link, channel, contract,
      hours, salary, notes, advert, closing_on, stage, furthest_stage, outcome, stage_since,
      applied_on, ended_on
    FROM line
  )
  INSERT INTO stage_event (
    programme_id, application_id, returner_id, kind, stage, outcome, occurred_on)
  SELECT $1::uuid, line.id, $2::uuid, event.kind, event.stage, event.outcome, event."occurredOn"
  FROM line, json_to_recordset(line.events) AS event (
    kind stage_event_kind, stage stage, outcome outcome, "occurredOn" date)`;

/** What belongs to an application and does not come with an import. */
const GROWN = ['interview', 'criterion', 'debrief', 'application_contact', 'sent_material'];

/** Applications that are looked at together when they are taken back. */
const TAKEN_AT_A_TIME = 500;

/** $1 programme, $2 returner, $3 import, $4 the application after which to go on. */
const TAKE_BACK = `
  WITH batch AS (
    SELECT id FROM application
    WHERE programme_id = $1 AND returner_id = $2 AND import_id = $3 AND id > $4
    ORDER BY id LIMIT ${String(TAKEN_AT_A_TIME)}
  ), gone AS (
    DELETE FROM application a USING batch
    WHERE a.programme_id = $1 AND a.id = batch.id AND a.revision = 1
      ${GROWN.map(
        (table) => `AND NOT EXISTS (
        SELECT FROM ${table} part
        WHERE part.programme_id = a.programme_id AND part.application_id = a.id)`,
      ).join(' ')}
    RETURNING 1)
  SELECT (SELECT id FROM batch ORDER BY id DESC LIMIT 1) AS last,
         (SELECT count(*) FROM batch)::int AS seen, (SELECT count(*) FROM gone)::int AS removed`;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Very many applications at once. */
@Injectable()
export class IntakeRepository {
  constructor(private readonly database: Database) {}

  /** Calls `take` for each application that there is, some hundred in memory at a time. */
  async eachOwn(actor: EnrolledActor, take: (application: OwnPost) => void): Promise<void> {
    await this.database.snapshot(actor, async (read) => {
      for await (const rows of read(OWN, [actor.programmeId, actor.enrolmentId])) {
        for (const row of rows) take(row as OwnPost);
      }
    });
  }

  async add(
    run: RunStatement,
    { programmeId, enrolmentId }: EnrolledActor,
    importId: string,
    applications: readonly ImportedApplication[],
  ): Promise<void> {
    const rows = applications.map(({ standing, contract, hours, closingOn, ...application }) => ({
      ...application,
      contract: contract ?? '',
      hours: hours ?? '',
      closing_on: closingOn,
      stage: standing.stage,
      furthest_stage: standing.furthest,
      outcome: standing.outcome,
      stage_since: standing.stageSince,
      applied_on: standing.appliedOn,
      ended_on: standing.endedOn,
    }));
    await run(ADD, [programmeId, enrolmentId, importId, JSON.stringify(rows)]);
  }

  /**
   * @param seen is told how many have been looked at so far
   * @returns how many are gone, and how many were changed since and stay
   */
  async takeBack(
    run: RunStatement,
    { programmeId, enrolmentId }: EnrolledActor,
    importId: string,
    seen: (count: number) => Promise<void>,
  ): Promise<{ removed: number; kept: number }> {
    let [after, looked, removed] = [BEFORE_ALL, 0, 0];
    for (;;) {
      const [some] = await run<{ last: string | null; seen: number; removed: number }>(TAKE_BACK, [
        programmeId,
        enrolmentId,
        importId,
        after,
      ]);
      if (!some?.last) return { removed, kept: looked - removed };
      after = some.last;
      looked += some.seen;
      removed += some.removed;
      await seen(looked);
    }
  }
}
