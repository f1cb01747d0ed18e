import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { CohortsRepository } from './cohorts.repository.ts';
import type { SaveCohortDto } from './dto/cohort.dto.ts';
import type { CreatedDto } from './dto/programme.dto.ts';
import { programmeError } from './programmes.errors.ts';

@Injectable()
export class CohortsService {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the programme's cohorts, the latest first. */
  list(actor: EnrolledActor): Promise<string> {
    return this.cohorts.list(actor);
  }

  create(
    actor: EnrolledActor,
    cohort: SaveCohortDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    const once = { key, operation: 'cohorts.create', request: cohort };
    return this.database.once(actor, once, async (tx) => {
      await this.check(tx, actor, cohort);
      const id = await this.cohorts.create(tx, actor.programmeId, cohort);
      await this.record(tx, actor, 'cohort.created', id);
      return { id };
    });
  }

  async update(actor: EnrolledActor, id: string, cohort: SaveCohortDto): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      await this.check(tx, actor, cohort, id);
      if (!(await this.cohorts.update(tx, actor.programmeId, id, cohort))) throw notFound();
      await this.record(tx, actor, 'cohort.changed', id);
    });
  }

  private async check(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { name, startsOn, endsOn }: SaveCohortDto,
    except?: string,
  ): Promise<void> {
    if (endsOn <= startsOn) {
      throw new PlatformError('invalid', {
        fields: { endsOn: 'The cohort must end after it starts.' },
      });
    }
    if (await this.cohorts.nameTaken(tx, programmeId, name, except)) {
      throw programmeError('cohort-name-taken', 'name');
    }
  }

  private record(
    tx: Tx,
    actor: EnrolledActor,
    action: 'cohort.created' | 'cohort.changed',
    id: string,
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, subjectKind: 'cohort', subjectId: id });
  }
}
