import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { documentFrom } from '@reshelve/domain/given-document';
import { MAX_MATERIALS } from '@reshelve/domain/materials';
import { isSameDocument } from '@reshelve/domain/merging';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { SentMaterialsService } from '../applications/sent-materials.service.ts';
import type {
  DraftRevisionDto,
  MaterialCreatedDto,
  MaterialFactsDto,
  NewMaterialDto,
} from './dto/material.dto.ts';
import { materialError } from './materials.errors.ts';
import { MaterialsRepository } from './materials.repository.ts';
import { MaterialVersionsService } from './versions.service.ts';

/** In milliseconds: a longer pause, and writing begins anew. */
const ONE_GO = 10 * 60_000;

/** What a returner sends of themselves: the words as they are being written. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly database: Database,
    private readonly materials: MaterialsRepository,
    private readonly versions: MaterialVersionsService,
    private readonly sent: SentMaterialsService,
    private readonly files: FileStore,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of all of them. */
  list(actor: EnrolledActor): Promise<string> {
    return this.materials.list(actor);
  }

  /** The JSON text of one with its draft and its versions. */
  async read(actor: EnrolledActor, id: string): Promise<string> {
    const text = await this.materials.read(actor, id);
    if (text === null) throw notFound();
    return text;
  }

  /**
   * Begins one, empty, or as a variant with the words that another one has now: they are its first
   * version, so that one sees later what was made of them.
   * @throws too-many-materials
   */
  create(
    actor: EnrolledActor,
    request: NewMaterialDto,
    key: string | undefined,
  ): Promise<MaterialCreatedDto> {
    const once = { key, operation: 'materials.create', request };
    return this.database.once(actor, once, async (tx) => {
      await this.checkRoom(tx, actor);
      const { fromMaterialId: baseId, ...facts } = request;
      if (baseId === undefined) {
        const id = await this.materials.create(tx, actor, facts);
        await this.record(tx, actor, 'material.created', id);
        return { id };
      }
      const base = await this.versions.hold(tx, actor, baseId);
      const id = await this.materials.create(tx, actor, facts, { baseId, draft: base.draft });
      await this.record(tx, actor, 'material.created', id);
      if (base.draft.blocks.length > 0) await this.versions.beginWith(tx, actor, id, base);
      return { id };
    });
  }

  /** @throws too-many-materials */
  async checkRoom(tx: Tx, actor: EnrolledActor): Promise<void> {
    if ((await this.materials.count(tx, actor)) >= MAX_MATERIALS) {
      throw materialError('too-many-materials');
    }
  }

  /**
   * Replaces the draft as of `revision`. It is saved while it is written: a repeat that got no
   * answer the first time is no conflict, and what is written in one go is one deed.
   * @throws document-malformed, document-too-long, PlatformError `stale`
   */
  saveDraft(
    actor: EnrolledActor,
    id: string,
    revision: number,
    given: unknown,
  ): Promise<DraftRevisionDto> {
    const draft = documentFrom(given);
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      const before = await this.materials.draft(tx, actor, id);
      if (isSameDocument(before.draft, draft)) return { revision: before.revision };
      if (!(await this.materials.change(tx, actor, { id, revision }, { draft }))) {
        throw new PlatformError('stale');
      }
      const isGoingOn = before.revision > 1 && Date.now() - before.updatedAt.getTime() < ONE_GO;
      if (!isGoingOn) await this.record(tx, actor, 'material.saved', id);
      return { revision: revision + 1 };
    });
  }

  /**
   * Changes name and kind. What its versions went with is called the same from then on.
   * @throws PlatformError `stale`
   */
  change(
    actor: EnrolledActor,
    id: string,
    revision: number,
    facts: MaterialFactsDto,
  ): Promise<DraftRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      if (!(await this.materials.change(tx, actor, { id, revision }, facts))) {
        throw new PlatformError('stale');
      }
      await this.sent.renameVersions(tx, actor, id, facts);
      await this.record(tx, actor, 'material.changed', id);
      return { revision: revision + 1 };
    });
  }

  /** It is no longer in use, or is again. */
  setAside(actor: EnrolledActor, id: string, isAside: boolean): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      await this.materials.setAside(tx, actor, id, isAside ? new Date() : null);
      await this.record(tx, actor, isAside ? 'material.set-aside' : 'material.taken-up', id);
    });
  }

  /**
   * Deletes it with its versions, their files and their reviews.
   * @throws material-was-sent
   */
  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const own = await this.own(tx, actor, id, 'delete');
      // Nobody notes one of its versions as sent meanwhile.
      await this.versions.hold(tx, actor, id);
      if (await this.materials.wasSent(tx, actor, id)) throw materialError('material-was-sent');
      const files = await this.materials.files(tx, actor, id);
      await this.materials.remove(tx, actor, own);
      for (const file of files) await this.files.remove(tx, actor, file);
      await this.record(tx, actor, 'material.deleted', id);
    });
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action) {
    const found = await this.materials.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Material', found)) throw notFound();
    return found;
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'material', subjectId });
  }
}
