import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { criteriaFrom, MAX_CRITERIA, MAX_CRITERION_LENGTH } from '@reshelve/domain/criteria';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import { CriteriaRepository } from './criteria.repository.ts';
import type { ChangeCriterionDto, CriteriaAddedDto, NewCriteriaDto } from './dto/criterion.dto.ts';

/** The lines of a person specification, each with the returner's evidence for it. */
@Injectable()
export class CriteriaService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly criteria: CriteriaRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Adds what is not among them yet; the same text twice is the same criterion. */
  add(
    actor: EnrolledActor,
    applicationId: string,
    request: NewCriteriaDto,
    key: string | undefined,
  ): Promise<CriteriaAddedDto> {
    const texts = checked(request.lines);
    return this.database.once(
      actor,
      { key, operation: 'criteria.add', request: { applicationId, request } },
      async (tx) => {
        const own = await this.applications.touch(tx, actor, applicationId);
        if (!own || !allows(actor, 'create', 'Criterion', own)) throw notFound();
        const before = await this.criteria.list(tx, actor, applicationId);
        const known = new Set(before.map(({ text }) => text));
        const news = texts.filter((text) => !known.has(text));
        if (before.length + news.length > MAX_CRITERIA) {
          throw invalid(`An application takes at most ${String(MAX_CRITERIA)} criteria.`);
        }
        const after = before.at(-1)?.position ?? 0;
        const ids = await this.criteria.add(
          tx,
          actor,
          applicationId,
          news.map((text, i) => ({ kind: request.kind, text, position: after + 1 + i })),
        );
        await this.audit.record(tx, actor, {
          action: 'criteria.added',
          subjectKind: 'application',
          subjectId: applicationId,
        });
        return { ids };
      },
    );
  }

  change(actor: EnrolledActor, id: string, request: ChangeCriterionDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      await this.criteria.change(tx, actor, id, request);
      await this.record(tx, actor, 'criterion.changed', id);
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.criteria.remove(tx, actor, id);
      await this.record(tx, actor, 'criterion.deleted', id);
    });
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<void> {
    const found = await this.criteria.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Criterion', found)) throw notFound();
    await this.applications.touch(tx, actor, found.applicationId);
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'criterion', subjectId });
  }
}

const invalid = (message: string) => new PlatformError('invalid', { fields: { lines: message } });

function checked(lines: string): string[] {
  const texts = criteriaFrom(lines);
  if (texts.length === 0) throw invalid('Paste at least one criterion.');
  if (texts.some((text) => text.length > MAX_CRITERION_LENGTH)) {
    throw invalid('One of the lines is very long. Put each criterion on a line of its own.');
  }
  return texts;
}
