import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { toldAs } from '@reshelve/domain/evidence';
import { searchWords } from '@reshelve/domain/person-specification';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { CriteriaService } from '../applications/criteria.service.ts';
import type { ExampleCreatedDto, ExampleRevisionDto, SaveExampleDto } from './dto/example.dto.ts';
import { evidenceError } from './evidence.errors.ts';
import { ExamplesRepository } from './examples.repository.ts';

/** More would be a diary, and slow to search. */
const MOST = 2_000;

/** The evidence bank: examples that are told once and serve many criteria. */
@Injectable()
export class ExamplesService {
  constructor(
    private readonly database: Database,
    private readonly examples: ExamplesRepository,
    private readonly criteria: CriteriaService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the examples, the latest changed first, or the best for a search. */
  list(actor: EnrolledActor, search: string | undefined): Promise<string> {
    return this.examples.list(actor, search === undefined || search === '' ? null : search);
  }

  async read(actor: EnrolledActor, id: string): Promise<string> {
    const text = await this.examples.read(actor, id);
    if (text === null) throw notFound();
    return text;
  }

  /** The JSON text of those that serve the criterion or fit its words. */
  async fitting(actor: EnrolledActor, criterionId: string): Promise<string> {
    const { text } = await this.database.withActor(actor, (tx) =>
      this.criteria.find(tx, actor, criterionId, 'read'),
    );
    return this.examples.fitting(actor, criterionId, searchWords(text));
  }

  create(
    actor: EnrolledActor,
    request: SaveExampleDto,
    key: string | undefined,
  ): Promise<ExampleCreatedDto> {
    const once = { key, operation: 'examples.create', request };
    return this.database.once(actor, once, async (tx) => ({
      id: await this.add(tx, actor, request),
    }));
  }

  /** @throws PlatformError `stale` when it was changed since that revision */
  change(
    actor: EnrolledActor,
    id: string,
    revision: number,
    request: SaveExampleDto,
  ): Promise<ExampleRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      if (!(await this.examples.change(tx, actor, { id, revision }, request))) {
        throw new PlatformError('stale');
      }
      await this.record(tx, actor, 'example.changed', id);
      return { revision: revision + 1 };
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.examples.remove(tx, actor, id);
      await this.record(tx, actor, 'example.deleted', id);
    });
  }

  /** The example serves the criterion from now on; its words may go into the evidence, too. */
  use(actor: EnrolledActor, criterionId: string, exampleId: string, copy: boolean): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.criteria.find(tx, actor, criterionId, 'update');
      const example = await this.own(tx, actor, exampleId, 'read');
      await this.examples.use(tx, actor, criterionId, exampleId);
      if (copy) await this.criteria.addEvidence(tx, actor, criterionId, toldAs(example));
      await this.record(tx, actor, 'example.used', exampleId);
    });
  }

  unuse(actor: EnrolledActor, criterionId: string, exampleId: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.criteria.find(tx, actor, criterionId, 'update');
      await this.own(tx, actor, exampleId, 'read');
      await this.examples.unuse(tx, actor, criterionId, exampleId);
      await this.record(tx, actor, 'example.unused', exampleId);
    });
  }

  /** Keeps the evidence of a criterion as an example, so that it serves others, too. */
  keep(
    actor: EnrolledActor,
    criterionId: string,
    title: string,
    key: string | undefined,
  ): Promise<ExampleCreatedDto> {
    const request = { criterionId, title };
    return this.database.once(actor, { key, operation: 'examples.keep', request }, async (tx) => {
      const { evidence } = await this.criteria.find(tx, actor, criterionId, 'update');
      if (evidence.trim() === '') throw evidenceError('no-evidence-yet');
      const words = { title, situation: '', task: '', action: evidence, result: '' };
      const id = await this.add(tx, actor, words);
      await this.examples.use(tx, actor, criterionId, id);
      return { id };
    });
  }

  private async add(tx: Tx, actor: EnrolledActor, words: SaveExampleDto): Promise<string> {
    if ((await this.examples.count(tx, actor)) >= MOST) throw evidenceError('bank-is-full');
    const id = await this.examples.create(tx, actor, words);
    await this.record(tx, actor, 'example.created', id);
    return id;
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action) {
    const found = await this.examples.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Example', found)) throw notFound();
    return found;
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'example', subjectId });
  }
}
