import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { changesSince, mapParts, STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
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
      const version = await this.versions.keep(tx, actor, note);
      await this.audit.record(tx, actor, {
        action: 'strategy-version.kept',
        subjectKind: 'strategy-version',
        subjectId: version.id,
      });
      return version;
    });
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
