import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { MaterialKind } from '@reshelve/domain/materials';
import { Database, type JsonStatement, type Tx } from '../../platform/database/database.ts';

/** A version that went out, ready to be stored. */
export interface SentMaterialRow {
  kind: MaterialKind;
  label: string;
  sentOn: Date | null;
}

/** Values: $1 programme, $2 returner, $3 application. */
const OF_APPLICATION: JsonStatement = {
  name: 'applications.materials',
  text: `
    SELECT json_build_object(
      'sent', (
        SELECT coalesce(json_agg(json_build_object(
            'id', m.id, 'kind', m.kind, 'label', m.label, 'sentOn', m.sent_on)
          ORDER BY m.kind, m.created_at, m.id), '[]')
        FROM sent_material m WHERE m.programme_id = $1 AND m.application_id = a.id),
      'earlier', (
        SELECT coalesce(json_agg(e.label ORDER BY e.last DESC, e.label), '[]')
        FROM (
          SELECT m.label, max(m.created_at) AS last FROM sent_material m
          WHERE m.programme_id = $1 AND m.returner_id = $2
          GROUP BY m.label ORDER BY last DESC, m.label LIMIT 50) e))::text
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
}
