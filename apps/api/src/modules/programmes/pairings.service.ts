import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { NotifyJob } from '@reshelve/domain/notifications';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import type { PairDto } from './dto/people.dto.ts';
import type { CreatedDto } from './dto/programme.dto.ts';
import { PairingsRepository, type Pair } from './pairings.repository.ts';
import { PeopleRepository } from './people.repository.ts';
import { programmeError } from './programmes.errors.ts';

/** Who works with whom. What a mentor may see begins and ends with the pairing, at that moment. */
@Injectable()
export class PairingsService {
  constructor(
    private readonly database: Database,
    private readonly pairings: PairingsRepository,
    private readonly people: PeopleRepository,
    private readonly jobs: JobsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the pairings, those of today first. */
  list(actor: EnrolledActor, cohortId: string | undefined): Promise<string> {
    return this.pairings.list(actor, cohortId ?? null);
  }

  pair(actor: EnrolledActor, pair: PairDto, key: string | undefined): Promise<CreatedDto> {
    const once = { key, operation: 'pairings.create', request: pair };
    return this.database.once(actor, once, async (tx) => {
      const { programmeId } = actor;
      const { returnerId, mentorId } = pair;
      // Held, so that of two coordinators pairing the same two people the second is told.
      const returner = await this.people.hold(tx, programmeId, returnerId);
      const mentor = await this.people.hold(tx, programmeId, mentorId);
      if (
        returner?.role !== 'returner' ||
        mentor?.role !== 'mentor' ||
        returner.endedAt !== null ||
        mentor.endedAt !== null ||
        returner.accountId === mentor.accountId
      ) {
        throw programmeError('not-a-pair', 'mentorId');
      }
      if (await this.pairings.active(tx, programmeId, { returnerId, mentorId })) {
        throw programmeError('paired-already', 'mentorId');
      }
      const id = await this.pairings.create(tx, programmeId, { returnerId, mentorId });
      await this.tell(tx, actor, { id, returnerId, mentorId }, 'pairing-started');
      return { id };
    });
  }

  async end(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const pair = await this.pairings.byId(tx, actor.programmeId, id);
      if (!pair) throw notFound();
      await this.endIn(tx, actor, pair);
    });
  }

  /** Part of another transaction. @throws pairing-over */
  async endIn(tx: Tx, actor: EnrolledActor, pair: Pair): Promise<void> {
    if (!(await this.pairings.end(tx, actor.programmeId, pair.id))) {
      throw programmeError('pairing-over');
    }
    await this.tell(tx, actor, pair, 'pairing-ended');
  }

  private async tell(
    tx: Tx,
    actor: EnrolledActor,
    pair: Pair,
    kind: 'pairing-started' | 'pairing-ended',
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: kind === 'pairing-started' ? 'pairing.started' : 'pairing.ended',
      subjectKind: 'pairing',
      subjectId: pair.id,
    });
    for (const enrolmentId of [pair.returnerId, pair.mentorId]) {
      const job: NotifyJob = {
        programmeId: actor.programmeId,
        enrolmentId,
        kind,
        subjectId: pair.id,
      };
      await this.jobs.enqueue(tx, 'notify', job);
    }
  }
}
