import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Authored } from '@reshelve/domain/authorship';
import type { StrategyParts } from '@reshelve/domain/strategy';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { SavedVersionDto, VersionDto } from './dto/version.dto.ts';
import { KEPT_LESSONS, SAYS_THE_SAME, VERSION_REVIEWS } from './strategies.repository.ts';

const SHOWN = 200;

const VERSIONS = {
  name: 'strategies.versions',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', v.id, 'number', v.number, 'note', v.note, 'createdAt', v.created_at,
             'reviews', ${VERSION_REVIEWS}) ORDER BY v.number DESC), '[]'::json)::text
    FROM (SELECT * FROM strategy_version
          WHERE programme_id = $1::uuid AND returner_id = $2::uuid
          ORDER BY created_at DESC LIMIT ${String(SHOWN)}) v`,
};

const PARTS = `'plan', plan, 'reflection', reflection, 'feedback', feedback, 'acceptance', acceptance`;

const VERSION = {
  name: 'strategies.version',
  text: `
    SELECT json_build_object(
      'id', v.id, 'number', v.number, 'note', v.note, 'createdAt', v.created_at,
      'plan', v.plan, 'reflection', v.reflection, 'feedback', v.feedback,
      'acceptance', v.acceptance,
      'applicationsPerInterview', v.applications_per_interview,
      'interviewsPerOffer', v.interviews_per_offer, 'lessons', v.lessons,
      'reviews', ${VERSION_REVIEWS},
      'authorship', coalesce((
        SELECT json_agg(json_build_object(
                 'from', w.from, 'to', w.to, 'by', w.by, 'name', (
                   SELECT a.name FROM enrolment e JOIN account a ON a.id = e.account_id
                   WHERE e.programme_id = $1::uuid AND e.id = w.by)) ORDER BY w.from)
        FROM jsonb_to_recordset(v.authorship) AS w ("from" int, "to" int, by uuid)), '[]'::json),
      'previous', (
        SELECT json_build_object('number', number, ${PARTS})
        FROM strategy_version
        WHERE programme_id = $1::uuid AND strategy_id = v.strategy_id AND number < v.number
        ORDER BY number DESC LIMIT 1))::text
    FROM strategy_version v
    WHERE v.programme_id = $1::uuid AND v.returner_id = $2::uuid AND v.id = $3::uuid`,
};

/** As stored, with the text of the version before it. */
export type StoredVersion = Omit<VersionDto, 'changes' | 'previousNumber'> & {
  previous: (StrategyParts & { number: number }) | null;
};

/** Saved versions: added, and never changed. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, VERSIONS, values)) ?? '[]';
  }

  async find(actor: EnrolledActor, id: string): Promise<StoredVersion | null> {
    const values = [actor.programmeId, actor.enrolmentId, id];
    const text = await this.database.json(actor, VERSION, values);
    return text === null ? null : (JSON.parse(text) as StoredVersion);
  }

  /** What the latest version says, and whose words it has. */
  async latest(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
  ): Promise<(StrategyParts & { authorship: Authored[] }) | null> {
    const latest = await tx.strategyVersion.findFirst({
      where: { programmeId, returnerId },
      orderBy: { number: 'desc' },
      select: { plan: true, reflection: true, feedback: true, acceptance: true, authorship: true },
    });
    return latest && { ...latest, authorship: latest.authorship as unknown as Authored[] };
  }

  /** Whether the latest version already says what the document says. */
  async isKept(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<boolean> {
    const rows = await tx.$queryRawUnsafe<{ same: boolean }[]>(
      `SELECT ${SAYS_THE_SAME} AS same
       FROM strategy s JOIN strategy_version v ON v.programme_id = s.programme_id AND v.strategy_id = s.id
       WHERE s.programme_id = $1::uuid AND s.returner_id = $2::uuid
       ORDER BY v.number DESC LIMIT 1`,
      programmeId,
      enrolmentId,
    );
    return rows[0]?.same === true;
  }

  /** Keeps the document as it stands now, with the lessons of its second part. */
  async keep(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    note: string,
    authorship: readonly Authored[],
  ): Promise<SavedVersionDto> {
    const [kept] = await tx.$queryRawUnsafe<[SavedVersionDto]>(
      `INSERT INTO strategy_version
         (programme_id, strategy_id, returner_id, number, note, plan, reflection, feedback,
          acceptance, applications_per_interview, interviews_per_offer, lessons, authorship)
       SELECT s.programme_id, s.id, s.returner_id,
              1 + coalesce((SELECT max(v.number) FROM strategy_version v
                            WHERE v.programme_id = s.programme_id AND v.strategy_id = s.id), 0),
              $3, s.plan, s.reflection, s.feedback, s.acceptance,
              s.applications_per_interview, s.interviews_per_offer, ${KEPT_LESSONS}, $4::jsonb
       FROM strategy s
       WHERE s.programme_id = $1::uuid AND s.returner_id = $2::uuid
       RETURNING id, number`,
      programmeId,
      enrolmentId,
      note,
      JSON.stringify(authorship),
    );
    return kept;
  }
}
