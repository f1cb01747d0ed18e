import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { MAX_SENT_MATERIALS, versionLabel, type MaterialKind } from '@reshelve/domain/materials';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import type { CreatedDto } from './dto/application.dto.ts';
import type { ChangeSentMaterialDto, NewSentMaterialDto } from './dto/sent-material.dto.ts';
import { SentMaterialsRepository } from './sent-materials.repository.ts';

const BEARS_ITS_NAME = 'A version that you kept bears the name of its material.';

/** Which version of a CV, a letter or a statement went with an application. */
@Injectable()
export class SentMaterialsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly materials: SentMaterialsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** What went with it, as JSON text. */
  async list(actor: EnrolledActor, applicationId: string): Promise<string> {
    const json = await this.materials.ofApplication(actor, applicationId);
    if (json === null) throw notFound();
    return json;
  }

  add(
    actor: EnrolledActor,
    applicationId: string,
    request: NewSentMaterialDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    return this.database.once(
      actor,
      { key, operation: 'materials.add', request: { applicationId, request } },
      async (tx) => {
        const own = await this.applications.touch(tx, actor, applicationId);
        if (!own || !allows(actor, 'create', 'SentMaterial', own)) throw notFound();
        if ((await this.materials.count(tx, actor, applicationId)) >= MAX_SENT_MATERIALS) {
          const most = `At most ${String(MAX_SENT_MATERIALS)} can be noted for one application.`;
          throw new PlatformError('invalid', { fields: { label: most } });
        }
        const { materialVersionId = null, kind, label } = request;
        const named =
          materialVersionId === null
            ? { kind, label, materialVersionId }
            : await this.version(tx, actor, materialVersionId);
        const row = { ...named, sentOn: toDbDate(request.sentOn ?? null) };
        const id = await this.materials.add(tx, actor, applicationId, row);
        await this.record(tx, actor, 'added', id);
        return { id };
      },
    );
  }

  change(actor: EnrolledActor, id: string, request: ChangeSentMaterialDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const { materialVersionId: version } = await this.own(tx, actor, id, 'update');
      const { sentOn, materialVersionId, ...named } = request;
      const becomes = materialVersionId === undefined ? version : materialVersionId;
      if (becomes !== null && (named.kind ?? named.label) !== undefined) {
        throw new PlatformError('invalid', { fields: { label: BEARS_ITS_NAME } });
      }
      await this.materials.change(tx, actor, id, {
        ...named,
        ...(typeof materialVersionId === 'string'
          ? await this.version(tx, actor, materialVersionId)
          : materialVersionId === null && { materialVersionId }),
        ...(sentOn !== undefined && { sentOn: toDbDate(sentOn) }),
      });
      await this.record(tx, actor, 'changed', id);
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.materials.remove(tx, actor, id);
      await this.record(tx, actor, 'deleted', id);
    });
  }

  /** The material whose versions these are has another name, or is of another kind. */
  renameVersions(
    tx: Tx,
    actor: EnrolledActor,
    materialId: string,
    facts: { kind: MaterialKind; name: string },
  ): Promise<void> {
    return this.materials.renameVersions(tx, actor, materialId, facts);
  }

  /** A kept version under its material's name. */
  private async version(tx: Tx, actor: EnrolledActor, id: string) {
    const found = await this.materials.version(tx, actor, id);
    if (!found) {
      const message = 'Choose one of the versions that you kept.';
      throw new PlatformError('invalid', { fields: { materialVersionId: message } });
    }
    const { kind, name, number } = found;
    return { kind, label: versionLabel(name, number), materialVersionId: id };
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action) {
    const found = await this.materials.find(tx, actor, id);
    if (!found || !allows(actor, action, 'SentMaterial', found)) throw notFound();
    await this.applications.touch(tx, actor, found.applicationId);
    return found;
  }

  private record(tx: Tx, actor: EnrolledActor, verb: string, subjectId: string): Promise<void> {
    const action = `sent-material.${verb}` as const;
    return this.audit.record(tx, actor, { action, subjectKind: 'sent-material', subjectId });
  }
}
