import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import { PENDING_REVIEW_STATES, type ReviewState } from '@reshelve/domain/reviews';
import { toDbDate } from '../../platform/database/dates.ts';
import type { Tx } from '../../platform/database/database.ts';
import { toDbJson } from '../../platform/database/json.ts';
import type { VersionKey } from './documents.repository.ts';

/** What a version is of: the strategy (null), or one material. */
export interface Subject {
  materialId: string | null;
}

/** The post that a version is for, as the returner shows it: never the evidence. */
export interface Vacancy {
  title: string;
  employer: string;
  criteria: { kind: 'essential' | 'desirable'; text: string }[];
}

/** What a returner has sent to their mentor. */
@Injectable()
export class SubmissionsRepository {
  /** What a version of one's own is of, held so that one submission follows the other. */
  async holdSubject(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    { strategyVersionId, materialVersionId }: VersionKey,
  ): Promise<Subject | null> {
    const [subject] =
      strategyVersionId !== null
        ? await tx.$queryRaw<Subject[]>`
            SELECT NULL AS "materialId"
            FROM strategy s
            JOIN strategy_version v ON v.programme_id = s.programme_id AND v.strategy_id = s.id
            WHERE s.programme_id = ${programmeId}::uuid AND s.returner_id = ${returnerId}::uuid
              AND v.id = ${strategyVersionId}::uuid
            FOR UPDATE OF s`
        : await tx.$queryRaw<Subject[]>`
            SELECT m.id AS "materialId"
            FROM material m
            JOIN material_version v ON v.programme_id = m.programme_id AND v.material_id = m.id
            WHERE m.programme_id = ${programmeId}::uuid AND m.returner_id = ${returnerId}::uuid
              AND v.id = ${materialVersionId}::uuid
            FOR UPDATE OF m`;
    return subject ?? null;
  }

  /** The reviews of a strategy or a material that wait or are being read. */
  async pending(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    { materialId }: Subject,
  ): Promise<{ id: string; versionId: string; state: ReviewState }[]> {
    const rows = await tx.review.findMany({
      where: {
        programmeId,
        returnerId,
        state: { in: [...PENDING_REVIEW_STATES] },
        ...(materialId === null
          ? { strategyVersionId: { not: null } }
          : { materialVersion: { materialId } }),
      },
      select: { id: true, strategyVersionId: true, materialVersionId: true, state: true },
    });
    return rows.map(({ id, strategyVersionId, materialVersionId, state }) => ({
      id,
      versionId: strategyVersionId ?? materialVersionId ?? '',
      state,
    }));
  }

  /** An application of one's own as far as a mentor needs it. */
  async vacancy(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    applicationId: string,
  ): Promise<Vacancy | null> {
    return tx.application.findFirst({
      where: { programmeId, returnerId, id: applicationId },
      select: {
        title: true,
        employer: true,
        criteria: {
          select: { kind: true, text: true },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        },
      },
    });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    version: VersionKey,
    request: {
      question: string;
      askedMentorId: string | null;
      vacancy: Vacancy | null;
      wantedBy: PlainDate | null;
    },
  ): Promise<string> {
    const { vacancy, wantedBy, ...rest } = request;
    const { id } = await tx.review.create({
      data: {
        programmeId,
        returnerId,
        ...version,
        ...rest,
        vacancy: toDbJson(vacancy),
        wantedBy: toDbDate(wantedBy),
      },
      select: { id: true },
    });
    return id;
  }
}
