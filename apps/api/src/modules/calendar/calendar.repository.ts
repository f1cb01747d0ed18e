import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type {
  CalendarChoice,
  CalendarContent,
  CalendarFacts,
  CalendarInterview,
} from '@reshelve/domain/calendar-facts';
import { IDENTITY } from '../../platform/database/acting.ts';
import { Database, type JsonStatement, type Tx } from '../../platform/database/database.ts';

/** More than anybody has ahead; a calendar program need not take a lifetime. */
const MOST = 500;

/** What a calendar shows of interview `i` of application `a`; $3 is the programme's time zone. */
const INTERVIEW_FIELDS = `
  'id', i.id, 'applicationId', a.id, 'title', a.title, 'employer', a.employer,
  'format', i.format, 'startsAt', i.starts_at, 'minutes', i.minutes,
  'timeZone', coalesce(i.time_zone, $3), 'place', i.place, 'link', i.link, 'people', i.people,
  'thankYou', i.thank_you, 'open', a.outcome IS NULL,
  'hasPreparation', EXISTS (
    SELECT FROM preparation_item t
    WHERE t.programme_id = i.programme_id AND t.interview_id = i.id AND t.done_at IS NOT NULL),
  'revision', i.revision, 'updatedAt', i.updated_at`;

/** Values: $1 programme, $2 returner, $3 the programme's time zone, $4 interview. */
const INTERVIEW: JsonStatement = {
  name: 'calendar.interview',
  text: `
    SELECT json_build_object(${INTERVIEW_FIELDS})::text
    FROM interview i
    JOIN application a ON a.programme_id = i.programme_id AND a.id = i.application_id
    WHERE i.programme_id = $1 AND i.returner_id = $2 AND i.id = $4`,
};

/** Values: $1 programme, $2 returner, $3 the programme's time zone, $4 the most of each. */
const FACTS: JsonStatement = {
  name: 'calendar.facts',
  text: `
    WITH settings AS (
      SELECT time_zone, kinds_off FROM reminder_settings
      WHERE programme_id = $1 AND enrolment_id = $2
    ), meeting AS (
      SELECT i.*, a.title, a.employer, a.outcome FROM interview i
      JOIN application a ON a.programme_id = i.programme_id AND a.id = i.application_id
      WHERE i.programme_id = $1 AND i.returner_id = $2 AND i.starts_at > now() - interval '1 year'
      ORDER BY i.starts_at DESC, i.id DESC LIMIT $4
    ), closing AS (
      SELECT * FROM application
      WHERE programme_id = $1 AND returner_id = $2 AND outcome IS NULL
        AND stage IN ('saved', 'preparing') AND closing_on > current_date - 30
      ORDER BY closing_on, id LIMIT $4
    ), to_ask AS (
      SELECT a.id, a.title, a.employer, a.ended_on, d.id AS debrief_id, d.updated_at
      FROM debrief d
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      LEFT JOIN feedback_request f ON f.programme_id = d.programme_id AND f.debrief_id = d.id
      WHERE d.programme_id = $1 AND d.returner_id = $2 AND d.accepted_at IS NULL
        AND coalesce(f.state, 'not_asked') = 'not_asked'
        AND a.outcome IN ('rejected', 'no_response') AND a.ended_on > current_date - 120
      ORDER BY a.ended_on, a.id LIMIT $4
    ), call AS (
      SELECT f.*, a.title, a.employer FROM feedback_request f
      JOIN debrief d ON d.programme_id = f.programme_id AND d.id = f.debrief_id
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      WHERE f.programme_id = $1 AND f.returner_id = $2 AND f.state <> 'closed'
        AND f.call_at > now() - interval '1 year'
      ORDER BY f.call_at, f.id LIMIT $4
    ), asked AS (
      SELECT f.*, a.title, a.employer FROM feedback_request f
      JOIN debrief d ON d.programme_id = f.programme_id AND d.id = f.debrief_id
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      WHERE f.programme_id = $1 AND f.returner_id = $2 AND f.state = 'asked'
        AND f.asked_on > current_date - 120
      ORDER BY f.asked_on, f.id LIMIT $4
    ), friend AS (
      SELECT * FROM contact
      WHERE programme_id = $1 AND returner_id = $2 AND next_on > current_date - 120
      ORDER BY next_on, id LIMIT $4
    )
    SELECT json_build_object(
      'timeZone', coalesce((SELECT time_zone FROM settings), $3),
      'kindsOff', coalesce((SELECT kinds_off FROM settings), '{}'),
      'interviews', (SELECT coalesce(json_agg(json_build_object(${INTERVIEW_FIELDS})
          ORDER BY i.starts_at, i.id), '[]')
        FROM meeting i CROSS JOIN LATERAL (
          SELECT i.application_id AS id, i.title, i.employer, i.outcome) a),
      'closing', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'closingOn', closing_on,
          'revision', revision, 'updatedAt', updated_at) ORDER BY closing_on, id), '[]')
        FROM closing),
      'toAsk', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'debriefId', debrief_id, 'title', title, 'employer', employer,
          'endedOn', ended_on, 'updatedAt', updated_at) ORDER BY ended_on, id), '[]')
        FROM to_ask),
      'calls', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'debriefId', debrief_id, 'title', title, 'employer', employer,
          'callAt', call_at, 'updatedAt', updated_at) ORDER BY call_at, id), '[]')
        FROM call),
      'asked', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'debriefId', debrief_id, 'title', title, 'employer', employer,
          'askedOn', asked_on, 'updatedAt', updated_at) ORDER BY asked_on, id), '[]')
        FROM asked),
      'contacts', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'name', name, 'nextOn', next_on, 'revision', revision,
          'updatedAt', updated_at) ORDER BY next_on, id), '[]')
        FROM friend),
      'handled', (SELECT coalesce(json_agg(json_build_object(
          'kind', kind, 'subjectId', subject_id, 'occasion', occasion,
          'done', done_at IS NOT NULL, 'snoozedUntil', snoozed_until)), '[]')
        FROM nudge
        WHERE programme_id = $1 AND returner_id = $2 AND occasion > current_date - 200
          AND (done_at IS NOT NULL OR snoozed_until IS NOT NULL)))::text`,
};

/** Whose address it is, and what its calendar is to hold. */
export interface FoundFeed extends CalendarChoice {
  id: string;
  programmeId: string;
  enrolmentId: string;
}

@Injectable()
export class CalendarRepository {
  constructor(private readonly database: Database) {}

  async interview(actor: EnrolledActor, id: string): Promise<CalendarInterview | null> {
    const { programmeId, enrolmentId, timeZone } = actor;
    const values = [programmeId, enrolmentId, timeZone, id];
    const text = await this.database.json(actor, INTERVIEW, values);
    return text === null ? null : (JSON.parse(text) as CalendarInterview);
  }

  async facts(actor: EnrolledActor): Promise<CalendarFacts> {
    const { programmeId, enrolmentId, timeZone } = actor;
    const values = [programmeId, enrolmentId, timeZone, MOST];
    const text = await this.database.json(actor, FACTS, values);
    return JSON.parse(text ?? '') as CalendarFacts;
  }

  /** Those that were not withdrawn, the newest first. */
  list(tx: Tx, { programmeId, enrolmentId }: EnrolledActor) {
    return tx.calendarFeed.findMany({
      where: { programmeId, enrolmentId, revokedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    tokenHash: Buffer,
    { contains, discreet }: CalendarChoice,
  ): Promise<string> {
    const { id } = await tx.calendarFeed.create({
      data: {
        programmeId,
        enrolmentId,
        tokenHash: new Uint8Array(tokenHash),
        contains: [...contains],
        discreet,
      },
      select: { id: true },
    });
    return id;
  }

  /** @returns whether there was one to withdraw */
  async revoke(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, id: string): Promise<boolean> {
    const { count } = await tx.calendarFeed.updateMany({
      where: { programmeId, enrolmentId, id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return count === 1;
  }

  /** Whose address has this secret; null where nobody's has, or it was withdrawn. */
  async byToken(tokenHash: Buffer): Promise<FoundFeed | null> {
    const found = await this.database.withActor(IDENTITY, (tx) =>
      tx.calendarFeed.findFirst({
        where: { tokenHash: new Uint8Array(tokenHash), revokedAt: null },
        select: { id: true, programmeId: true, enrolmentId: true, contains: true, discreet: true },
      }),
    );
    return found && { ...found, contains: found.contains as CalendarContent[] };
  }

  /** Notes that it was fetched, once in a while: programs come often. */
  async fetched(actor: EnrolledActor, id: string, before: Date): Promise<void> {
    const { programmeId } = actor;
    await this.database.withActor(actor, (tx) =>
      tx.calendarFeed.updateMany({
        where: {
          programmeId,
          id,
          OR: [{ lastFetchedAt: null }, { lastFetchedAt: { lt: before } }],
        },
        data: { lastFetchedAt: new Date() },
      }),
    );
  }
}
