import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { authorshipAfter, type Written } from '@reshelve/domain/authorship';
import { textOf, type Document } from '@reshelve/domain/documents';
import type { Edit } from '@reshelve/domain/rewriting';
import {
  changesSince,
  mapParts,
  STRATEGY_PARTS,
  type StrategyParts,
} from '@reshelve/domain/strategy';
import { strategyDocument } from '@reshelve/domain/strategy-document';
import { applyStrategyEdits } from '@reshelve/domain/suggestions';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type { RevisionDto, SaveStrategyDto, StrategyDto } from './dto/strategy.dto.ts';
import type { SavedVersionDto, VersionDto } from './dto/version.dto.ts';
import { strategyError } from './strategies.errors.ts';
import { StrategiesRepository } from './strategies.repository.ts';
import { VersionsRepository } from './versions.repository.ts';

/** A returner's strategy: a living document, and the versions kept of it. */
@Injectable()
export class StrategiesService {
  constructor(
    private readonly database: Database,
    private readonly strategies: StrategiesRepository,
    private readonly versions: VersionsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** The document; empty and at revision 0 before anything was saved. */
  async read(actor: EnrolledActor): Promise<StrategyDto> {
    const strategy = await this.strategies.strategy(actor);
    if (!strategy) throw notFound();
    return strategy;
  }

  /**
   * Replaces the document as of `revision`.
   * @throws PlatformError `stale` if it has another one by now; nothing is changed then.
   */
  async save(
    actor: EnrolledActor,
    revision: number,
    { applicationsPerInterview = null, interviewsPerOffer = null, ...parts }: SaveStrategyDto,
  ): Promise<RevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      const words = { ...parts, applicationsPerInterview, interviewsPerOffer };
      if (!(await this.strategies.save(tx, actor, revision, words))) {
        throw new PlatformError('stale');
      }
      await this.audit.record(tx, actor, { action: 'strategy.saved', subjectKind: 'strategy' });
      return { revision: revision + 1 };
    });
  }

  /**
   * Keeps a version of the document as of `revision`.
   * @throws PlatformError `stale`, strategy-empty, strategy-unchanged
   */
  async keepVersion(
    actor: EnrolledActor,
    revision: number,
    note: string,
    key: string | undefined,
  ): Promise<SavedVersionDto> {
    const once = { key, operation: 'strategies.keep-version', request: { note } };
    return this.database.once(actor, once, async (tx) => {
      const strategy = await this.strategies.hold(tx, actor);
      if (revision !== (strategy?.revision ?? 0)) throw new PlatformError('stale');
      if (!strategy || STRATEGY_PARTS.every((part) => strategy[part] === '')) {
        throw strategyError('strategy-empty');
      }
      if (await this.versions.isKept(tx, actor)) throw strategyError('strategy-unchanged');
      return this.keep(tx, actor, strategy, { note, written: [] });
    });
  }

  /** The document as it stands, held until the transaction of the caller ends. */
  async holdDocument(tx: Tx, actor: EnrolledActor): Promise<Document> {
    const strategy = await this.strategies.hold(tx, actor);
    if (!strategy) throw notFound();
    return strategyDocument(strategy);
  }

  /**
   * Puts somebody's words into the document that {@link holdDocument} gave, and keeps a version of
   * it that says whose they are. In the transaction of the caller.
   * @throws suggestions-overlap, suggestion-misplaced, suggestion-breaks-heading
   */
  async takeUp(
    tx: Tx,
    actor: EnrolledActor,
    edits: readonly (Edit & { readonly by: string })[],
    note: string,
  ): Promise<SavedVersionDto> {
    const strategy = await this.strategies.hold(tx, actor);
    if (!strategy) throw notFound();
    const { parts, written } = applyStrategyEdits(strategy, edits);
    const { applicationsPerInterview, interviewsPerOffer, revision } = strategy;
    const words = { ...parts, applicationsPerInterview, interviewsPerOffer };
    await this.strategies.save(tx, actor, revision, words);
    return this.keep(tx, actor, parts, {
      note,
      written: edits.flatMap(({ by }, i) => {
        const passage = written[i];
        return passage ? [{ passage, by }] : [];
      }),
    });
  }

  /** Keeps a version of what was just held, with whose words it has. */
  private async keep(
    tx: Tx,
    actor: EnrolledActor,
    parts: StrategyParts,
    { note, written }: { note: string; written: readonly Written[] },
  ): Promise<SavedVersionDto> {
    const before = await this.versions.latest(tx, actor);
    const authorship = authorshipAfter({
      before: {
        text: before ? textOf(strategyDocument(before)) : '',
        authorship: before?.authorship ?? [],
      },
      after: textOf(strategyDocument(parts)),
      written,
    });
    const version = await this.versions.keep(tx, actor, note, authorship);
    await this.audit.record(tx, actor, {
      action: 'strategy-version.kept',
      subjectKind: 'strategy-version',
      subjectId: version.id,
    });
    return version;
  }

  /** The JSON text of the versions, newest first. */
  listVersions(actor: EnrolledActor): Promise<string> {
    return this.versions.list(actor);
  }

  async readVersion(actor: EnrolledActor, id: string): Promise<VersionDto> {
    const version = await this.versions.find(actor, id);
    if (!version) throw notFound();
    const { previous, ...kept } = version;
    return {
      ...kept,
      previousNumber: previous?.number ?? null,
      changes: previous ? mapParts(changesSince(previous, kept), (changes) => [...changes]) : null,
    };
  }
}
