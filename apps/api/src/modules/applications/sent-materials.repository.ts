import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { versionLabel, type MaterialKind } from '@reshelve/domain/materials';
import { Database, type JsonStatement, type Tx } from '../../platform/database/database.ts';

/** A version that went out, ready to be stored. */
export interface SentMaterialRow {
  kind: MaterialKind;
  label: string;
  sentOn: Date | null;
  /** The kept version that it is. */
  materialVersionId: string | null;
}

/** Of each material the newest versions can be chosen. */
const TO_CHOOSE = 10;

/** Values: $1 programme, $2 returner, $3 application. */
const OF_APPLICATION: JsonStatement = {
  name: 'applications.materials',
  text: `
    SELECT json_build_object(
      'sent', (
        SELECT coalesce(json_agg(json_build_object(
            'id', m.id, 'kind', m.kind, 'label', m.label, 'sentOn', m.sent_on,
            'version', CASE WHEN v.id IS NOT NULL THEN json_build_object(
              'id', v.id, 'number', v.number, 'materialId', v.material_id) END)
          ORDER BY m.kind, m.created_at, m.id), '[]')
        FROM sent_material m
        LEFT JOIN material_version v
          ON v.programme_id = m.programme_id AND v.id = m.material_version_id
        WHERE m.programme_id = $1 AND m.application_id = a.id),
      'earlier', (
        SELECT coalesce(json_agg(e.label ORDER BY e.last DESC, e.label), '[]')
        FROM (
          SELECT m.label, max(m.created_at) AS last FROM sent_material m
          WHERE m.programme_id = $1 AND m.returner_id = $2 AND m.material_version_id IS NULL
          GROUP BY m.label ORDER BY last DESC, m.label LIMIT 50) e),
      'kept', (
        SELECT coalesce(json_agg(json_build_object(
            'id', v.id, 'number', v.number, 'note', v.note, 'kind', m.kind, 'name', m.name)
          ORDER BY m.kind, m.name, m.id, v.number DESC), '[]')
        FROM material m
        CROSS JOIN LATERAL (
          SELECT id, number, note FROM material_version
          WHERE programme_id = m.programme_id AND material_id = m.id
          ORDER BY number DESC LIMIT ${String(TO_CHOOSE)}) v
        WHERE m.programme_id = $1 AND m.returner_id = $2 AND m.set_aside_at IS NULL))::text
    FROM application a WHERE a.programme_id = $1 AND a.returner_id = $2 AND a.id = $3`,
};

@Injectable()
export class SentMaterialsRepository {
  constructor(private readonly database: Database) {}

  /** As JSON text; null where there is no such application. */
  ofApplication(actor: EnrolledActor, applicationId: string): Promise<string | null> {
    const { programmeId, enrolmentId } = actor;
    return this.database.json(actor, OF_APPLICATION, [programmeId, enrolmentId, applicationId]);
  }

  find(tx: Tx, actor: EnrolledActor, id: string) {
    return tx.sentMaterial.findUnique({
      where: { programmeId_id: { programmeId: actor.programmeId, id } },
    });
  }

  count(tx: Tx, actor: EnrolledActor, applicationId: string): Promise<number> {
    return tx.sentMaterial.count({ where: { programmeId: actor.programmeId, applicationId } });
  }

  async add(
    tx: Tx,
    actor: EnrolledActor,
    applicationId: string,
    row: SentMaterialRow,
  ): Promise<string> {
    const { programmeId, enrolmentId: returnerId } = actor;
    const { id } = await tx.sentMaterial.create({
      data: { programmeId, returnerId, applicationId, ...row },
      select: { id: true },
    });
    return id;
  }

  async change(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    data: Partial<SentMaterialRow>,
  ): Promise<void> {
    await tx.sentMaterial.updateMany({ where: { programmeId: actor.programmeId, id }, data });
  }

  async remove(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    await tx.sentMaterial.deleteMany({ where: { programmeId: actor.programmeId, id } });
  }

  /** A kept version of the actor's own, which stays as long as the transaction lasts. */
  async version(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    id: string,
  ): Promise<{ kind: MaterialKind; name: string; number: number } | null> {
    const [found] = await tx.$queryRaw<{ kind: MaterialKind; name: string; number: number }[]>`
      SELECT m.kind::text AS kind, m.name, v.number
      FROM material_version v
      JOIN material m ON m.programme_id = v.programme_id AND m.id = v.material_id
      WHERE v.programme_id = ${programmeId}::uuid AND v.returner_id = ${enrolmentId}::uuid
        AND v.id = ${id}::uuid
      FOR SHARE OF m`;
    return found ?? null;
  }

  /** Where versions of the material went, they bear its new name. */
  async renameVersions(
    tx: Tx,
    { programmeId }: EnrolledActor,
    materialId: string,
    { kind, name }: { kind: MaterialKind; name: string },
  ): Promise<void> {
    const versions = await tx.materialVersion.findMany({
      where: { programmeId, materialId, sent: { some: {} } },
      select: { id: true, number: true },
    });
    for (const { id: materialVersionId, number } of versions) {
      await tx.sentMaterial.updateMany({
        where: { programmeId, materialVersionId },
        data: { kind, label: versionLabel(name, number) },
      });
    }
  }
}
