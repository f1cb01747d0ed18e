import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type { RenameViewDto, SavedViewDto, SaveViewDto } from './dto/saved-view.dto.ts';
import { SavedViewsRepository } from './saved-views.repository.ts';

/** Nobody finds anything among more. */
const MOST = 50;

const refused = (message: string) => new PlatformError('invalid', { fields: { name: message } });
const TAKEN = 'You have a view of that name. Choose another name, or delete that one first.';

/** The list as its returner likes to see it, by name. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViewsRepository,
  ) {}

  /** As JSON text. */
  async list(actor: EnrolledActor): Promise<string> {
    return (await this.views.list(actor)) ?? '';
  }

  save(actor: EnrolledActor, request: SaveViewDto, key: string | undefined): Promise<SavedViewDto> {
    const once = { key, operation: 'saved-views.create', request };
    return this.database.once(actor, once, async (tx) => {
      if ((await this.views.count(tx, actor)) >= MOST) {
        throw refused(`You have ${String(MOST)} views. Delete one that you no longer use.`);
      }
      const made = await this.views.create(tx, actor, request);
      if (!made) throw refused(TAKEN);
      return made;
    });
  }

  rename(actor: EnrolledActor, id: string, { name }: RenameViewDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      if (await this.views.isTaken(tx, actor, name, id)) throw refused(TAKEN);
      await this.views.rename(tx, actor, id, name);
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.views.remove(tx, actor, id);
    });
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<void> {
    const found = await this.views.find(tx, actor, id);
    if (!found || !allows(actor, action, 'SavedView', found)) throw notFound();
  }
}
