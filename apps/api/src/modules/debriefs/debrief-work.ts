import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { DebriefsRepository, type HeldDebrief } from './debriefs.repository.ts';
import type { DebriefRevisionDto } from './dto/debrief.dto.ts';

/** Which debrief is changed, from which revision; with a key, a repeat changes nothing more. */
export interface Target {
  id: string;
  revision: number;
  key: string | undefined;
}

/** The words that a change writes to the debrief itself. */
type Words = Parameters<DebriefsRepository['change']>[3];

/** The one way in which a debrief and what hangs on its revision are changed. */
@Injectable()
export class DebriefWork {
  constructor(
    private readonly database: Database,
    private readonly debriefs: DebriefsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Holds the debrief, does `work` and counts the change, all in one transaction: of two tabs at
   * the same moment one saves, and the other is told.
   * @param work decides and writes what lies beside the debrief; gives what to write to it
   * @throws PlatformError `not-found`, `stale`; whatever `work` throws
   */
  change(
    actor: EnrolledActor,
    { id, revision, key }: Target,
    action: Deed['action'],
    request: unknown,
    work: (tx: Tx, debrief: HeldDebrief) => Words | Promise<Words>,
  ): Promise<DebriefRevisionDto> {
    const once = { key, operation: action, request: { id, revision, request } };
    return this.database.once(actor, once, async (tx) => {
      const debrief = await this.debriefs.hold(tx, actor, id);
      if (!debrief || !allows(actor, 'update', 'Debrief', debrief)) throw notFound();
      if (debrief.revision !== revision) throw new PlatformError('stale');
      await this.debriefs.change(tx, actor, id, await work(tx, debrief));
      await this.audit.record(tx, actor, { action, subjectKind: 'debrief', subjectId: id });
      return { revision: revision + 1 };
    });
  }
}
