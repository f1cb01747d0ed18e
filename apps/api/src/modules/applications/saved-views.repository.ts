import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database, type JsonStatement, type Tx } from '../../platform/database/database.ts';
import type { SavedViewDto } from './dto/saved-view.dto.ts';

const COLUMNS = { id: true, name: true, query: true } as const;

/** Values: $1 programme, $2 returner. */
const LIST: JsonStatement = {
  name: 'saved-views.list',
  text: `
    SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'query', query)
                             ORDER BY name, id), '[]')::text
    FROM saved_view WHERE programme_id = $1 AND returner_id = $2`,
};

/** Views of the list that a returner has kept. */
@Injectable()
export class SavedViewsRepository {
  constructor(private readonly database: Database) {}

  /** By name, as JSON text: they stand above every page of the list. */
  list(actor: EnrolledActor): Promise<string | null> {
    return this.database.json(actor, LIST, [actor.programmeId, actor.enrolmentId]);
  }

  count(tx: Tx, { programmeId, enrolmentId: returnerId }: EnrolledActor): Promise<number> {
    return tx.savedView.count({ where: { programmeId, returnerId } });
  }

  find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.savedView.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  /** @returns null where there is one of that name */
  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    view: { name: string; query: string },
  ): Promise<SavedViewDto | null> {
    const [made] = await tx.savedView.createManyAndReturn({
      data: [{ programmeId, returnerId, ...view }],
      skipDuplicates: true,
      select: COLUMNS,
    });
    return made ?? null;
  }

  /** Whether another of the actor's views has the name. */
  async isTaken(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    name: string,
    by: string,
  ): Promise<boolean> {
    const where = { programmeId, returnerId, name, id: { not: by } };
    return (await tx.savedView.count({ where })) > 0;
  }

  async rename(tx: Tx, { programmeId }: EnrolledActor, id: string, name: string): Promise<void> {
    await tx.savedView.updateMany({ where: { programmeId, id }, data: { name } });
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.savedView.deleteMany({ where: { programmeId, id } });
  }
}
