import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { correctCriteria, MAX_CRITERIA, MAX_CRITERION_LENGTH } from '@reshelve/domain/criteria';
import { readSpecification } from '@reshelve/domain/person-specification';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import { CriteriaRepository } from './criteria.repository.ts';
import type {
  ChangeCriterionDto,
  CorrectedCriterionDto,
  CriteriaAddedDto,
  NewCriteriaDto,
} from './dto/criterion.dto.ts';

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
    const { lines, leftOut } = checked(request);
    return this.database.once(
      actor,
      { key, operation: 'criteria.add', request: { applicationId, request } },
      async (tx) => {
        const own = await this.applications.touch(tx, actor, applicationId);
        if (!own || !allows(actor, 'create', 'Criterion', own)) throw notFound();
        const before = await this.criteria.list(tx, actor, applicationId);
        const known = new Set(before.map(({ text }) => text));
        const news = lines.filter(({ text }) => !known.has(text));
        if (before.length + news.length > MAX_CRITERIA) {
          throw invalid(`An application takes at most ${String(MAX_CRITERIA)} criteria.`);
        }
        const after = before.at(-1)?.position ?? 0;
        const ids = await this.criteria.add(
          tx,
          actor,
          applicationId,
          news.map((line, i) => ({ ...line, position: after + 1 + i })),
        );
        await this.audit.record(tx, actor, {
          action: 'criteria.added',
          subjectKind: 'application',
          subjectId: applicationId,
        });
        return { ids, leftOut: [...leftOut] };
      },
    );
  }

  /** @throws PlatformError `stale`; DomainError `criteria-do-not-fit` by field */
  async correct(
    actor: EnrolledActor,
    applicationId: string,
    revision: number,
    lines: CorrectedCriterionDto[],
  ): Promise<void> {
    const after = correctCriteria(lines);
    await this.database.withActor(actor, async (tx) => {
      const own = await this.applications.touch(tx, actor, applicationId);
      if (!own || !allows(actor, 'update', 'Criterion', own)) throw notFound();
      if (own.revision !== revision + 1) throw new PlatformError('stale');
      const before = await this.criteria.list(tx, actor, applicationId);
      const known = new Map(before.map((criterion) => [criterion.id, criterion]));
      if (new Set(lines.map(({ id }) => id)).size !== known.size) throw new PlatformError('stale');
      if (lines.some(({ id }) => !known.has(id))) throw notFound();
      for (const [index, { id, kind, text, joined }] of after.entries()) {
        const evidence = [id, ...joined]
          .map((one) => known.get(one)?.evidence ?? '')
          .filter(Boolean)
          .join('\n\n');
        await this.criteria.change(tx, actor, id, { kind, text, evidence, position: index + 1 });
        if (joined.length > 0) await this.criteria.takeOverExamples(tx, actor, id, joined);
      }
      const kept = new Set(after.map(({ id }) => id));
      await this.criteria.removeAll(
        tx,
        actor,
        [...known.keys()].filter((id) => !kept.has(id)),
      );
      await this.audit.record(tx, actor, {
        action: 'criteria.corrected',
        subjectKind: 'application',
        subjectId: applicationId,
      });
    });
  }

  /** One criterion of the actor's, for work in the same transaction. */
  async find(tx: Tx, actor: EnrolledActor, id: string, action: Action) {
    const found = await this.criteria.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Criterion', found)) throw notFound();
    return found;
  }

  /** Adds a paragraph to its evidence, unless it stands there already. */
  async addEvidence(tx: Tx, actor: EnrolledActor, id: string, words: string): Promise<void> {
    const { evidence, applicationId } = await this.find(tx, actor, id, 'update');
    if (evidence.includes(words)) return;
    const after = [evidence, words].filter(Boolean).join('\n\n');
    await this.criteria.change(tx, actor, id, { evidence: after });
    await this.applications.touch(tx, actor, applicationId);
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
    const found = await this.find(tx, actor, id, action);
    await this.applications.touch(tx, actor, found.applicationId);
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'criterion', subjectId });
  }
}

const invalid = (message: string) => new PlatformError('invalid', { fields: { text: message } });

function checked({ text, kind }: NewCriteriaDto) {
  const read = readSpecification(text, kind);
  if (read.lines.length === 0) throw invalid('There is no criterion in it, only headings.');
  const long = read.lines.find((line) => line.text.length > MAX_CRITERION_LENGTH);
  if (long) {
    throw invalid(
      `The criterion that begins “${long.text.slice(0, 40)}…” is very long. Put each on a line of its own.`,
    );
  }
  return read;
}
