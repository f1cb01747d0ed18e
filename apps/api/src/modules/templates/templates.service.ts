import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor, type Facts } from '@reshelve/domain/access';
import {
  checkTemplate,
  checkTemplateOwner,
  fittingTemplates,
  isLetter,
  type TemplateKind,
} from '@reshelve/domain/templates';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type {
  ChangeTemplateDto,
  NewTemplateDto,
  TemplateCreatedDto,
  TemplateDto,
  TemplateRevisionDto,
} from './dto/template.dto.ts';
import { TemplatesRepository, type TemplateRow } from './templates.repository.ts';

/** Words to start from: the programme's, which its coordinators write, and one's own. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * What there is to start from for this very thing, the best first: one's own before the
   * programme's, what is for `serves` before what is for any. Empty where the domain's built-in
   * words have to do. For work in the same transaction.
   * @param serves an interview format or a stopping point
   */
  async fitting(
    tx: Tx,
    actor: EnrolledActor,
    kind: TemplateKind,
    serves: string,
  ): Promise<TemplateDto[]> {
    const rows = await this.templates.list(tx, actor, kind);
    return fittingTemplates(rows.map(shown), serves);
  }

  /** As {@link fitting}, in a transaction of its own. */
  fittingFor(actor: EnrolledActor, kind: TemplateKind, serves: string): Promise<TemplateDto[]> {
    return this.database.withActor(actor, (tx) => this.fitting(tx, actor, kind, serves));
  }

  list(actor: EnrolledActor, kind?: TemplateKind): Promise<TemplateDto[]> {
    return this.database.withActor(actor, async (tx) =>
      (await this.templates.list(tx, actor, kind)).map(shown),
    );
  }

  read(actor: EnrolledActor, id: string): Promise<TemplateDto> {
    return this.database.withActor(actor, async (tx) =>
      shown(await this.find(tx, actor, id, 'read')),
    );
  }

  /** A coordinator's is the programme's, anybody else's their own. */
  create(
    actor: EnrolledActor,
    request: NewTemplateDto,
    key: string | undefined,
  ): Promise<TemplateCreatedDto> {
    checkTemplateOwner(actor.role, request.kind);
    const words = complete(request, request.kind);
    const ownerId = actor.role === 'coordinator' ? null : actor.enrolmentId;
    return this.database.once(
      actor,
      { key, operation: 'templates.create', request },
      async (tx) => {
        if (!allows(actor, 'create', 'Template', factsOf({ ...actor, ownerId }))) throw notFound();
        const id = await this.templates.create(tx, actor, ownerId, {
          kind: request.kind,
          ...words,
        });
        await this.record(tx, actor, 'template.created', id);
        return { id };
      },
    );
  }

  /** @throws PlatformError `stale` when it was changed since that revision */
  change(
    actor: EnrolledActor,
    id: string,
    revision: number,
    request: ChangeTemplateDto,
  ): Promise<TemplateRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      const { kind } = await this.find(tx, actor, id, 'update');
      const words = complete(request, kind);
      if (!(await this.templates.change(tx, actor, { id, revision }, words))) {
        throw new PlatformError('stale');
      }
      await this.record(tx, actor, 'template.changed', id);
      return { revision: revision + 1 };
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.find(tx, actor, id, 'delete');
      await this.templates.remove(tx, actor, id);
      await this.record(tx, actor, 'template.deleted', id);
    });
  }

  private async find(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    action: Action,
  ): Promise<TemplateRow> {
    const found = await this.templates.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Template', factsOf(found))) throw notFound();
    return found;
  }

  private record(
    tx: Tx,
    actor: EnrolledActor,
    action: `template.${string}`,
    subjectId: string,
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, subjectKind: 'template', subjectId });
  }
}

const factsOf = (row: { ownerId: string | null; programmeId: string }): Facts => ({
  programmeId: row.programmeId,
  enrolmentId: row.ownerId,
});

function complete(
  { name, body, serves = '', subject = '' }: ChangeTemplateDto,
  kind: TemplateKind,
) {
  const words = { name, body, serves, subject: isLetter(kind) ? subject : '' };
  checkTemplate({ kind, ...words });
  return words;
}

function shown(row: TemplateRow): TemplateDto {
  const { revision, id, kind, serves, name, subject, body, ownerId, updatedAt } = row;
  return {
    revision,
    id,
    kind,
    serves,
    name,
    subject,
    body,
    own: ownerId !== null,
    updatedAt: updatedAt.toISOString(),
  };
}
