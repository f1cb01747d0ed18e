import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { StageEvent } from '@reshelve/domain/history';
import { Database, type JsonStatement } from '../../platform/database/database.ts';
import type { SearchDto, SearchFactDto } from './dto/search.dto.ts';

/** An application with the history that its dates are folded from. */
export type SearchRow = Pick<
  SearchFactDto,
  'id' | 'title' | 'employer' | 'channel' | 'ledByContact' | 'materials'
> & {
  events: StageEvent[];
  /** The day of its last meeting, past or to come. */
  metOn: string | null;
};

export type SearchRows = Pick<SearchDto, 'plan' | 'lessons'> & { applications: SearchRow[] };

/** Values: $1 programme, $2 returner, $3 time zone. */
const SEARCH: JsonStatement = {
  name: 'insights.search',
  text: `
    WITH history AS (
      SELECT e.application_id, json_agg(json_build_object(
          'id', e.id, 'kind', e.kind, 'stage', e.stage, 'outcome', e.outcome,
          'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at, 'note', '',
          'correctsId', e.corrects_id, 'void', e.void)
        ORDER BY e.recorded_at, e.id) AS events
      FROM stage_event e WHERE e.programme_id = $1 AND e.returner_id = $2
      GROUP BY e.application_id
    ), met AS (
      SELECT i.application_id, max((i.starts_at AT TIME ZONE $3)::date) AS last_on
      FROM interview i WHERE i.programme_id = $1 AND i.returner_id = $2
      GROUP BY i.application_id
    ), used AS (
      SELECT m.application_id,
             json_agg(json_build_object('kind', m.kind, 'label', m.label)
                      ORDER BY m.kind, m.created_at, m.id) AS materials
      FROM sent_material m WHERE m.programme_id = $1 AND m.returner_id = $2
      GROUP BY m.application_id
    ), led AS (
      SELECT DISTINCT c.application_id FROM application_contact c
      WHERE c.programme_id = $1 AND c.returner_id = $2 AND c.part = 'led_to'
    )
    SELECT json_build_object(
      'plan', (
        SELECT json_build_object(
          'applicationsPerInterview', max(s.applications_per_interview),
          'interviewsPerOffer', max(s.interviews_per_offer))
        FROM strategy s WHERE s.programme_id = $1 AND s.returner_id = $2),
      'applications', (
        SELECT coalesce(json_agg(json_build_object(
            'id', a.id, 'title', a.title, 'employer', a.employer, 'channel', a.channel,
            'ledByContact', led.application_id IS NOT NULL,
            'materials', coalesce(used.materials, '[]'::json),
            'metOn', met.last_on, 'events', history.events)
          ORDER BY coalesce(a.applied_on, a.stage_since), a.id), '[]')
        FROM application a
        JOIN history ON history.application_id = a.id
        LEFT JOIN met ON met.application_id = a.id
        LEFT JOIN used ON used.application_id = a.id
        LEFT JOIN led ON led.application_id = a.id
        WHERE a.programme_id = $1 AND a.returner_id = $2),
      'lessons', (
        SELECT coalesce(json_agg(json_build_object(
            'id', l.id, 'text', l.text, 'due', l.due, 'state', l.state,
            'fromId', d.application_id, 'takenUpInId', t.id)
          ORDER BY l.created_at DESC, l.id DESC), '[]')
        FROM lesson l
        JOIN debrief d ON d.programme_id = l.programme_id AND d.id = l.debrief_id
        LEFT JOIN application t
          ON t.programme_id = l.programme_id AND t.id = l.taken_up_in_application_id
        WHERE l.programme_id = $1 AND l.returner_id = $2))::text`,
};

@Injectable()
export class SearchRepository {
  constructor(private readonly database: Database) {}

  async search(actor: EnrolledActor): Promise<SearchRows> {
    const { programmeId, enrolmentId, timeZone } = actor;
    const text = await this.database.json(actor, SEARCH, [programmeId, enrolmentId, timeZone]);
    return JSON.parse(text ?? '') as SearchRows;
  }
}
