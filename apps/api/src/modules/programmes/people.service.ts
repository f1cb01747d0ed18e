import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { PairingsRepository } from './pairings.repository.ts';
import { PairingsService } from './pairings.service.ts';
import { PeopleRepository } from './people.repository.ts';
import { programmeError } from './programmes.errors.ts';

/** Who takes part in the programme. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly pairings: PairingsRepository,
    private readonly pairing: PairingsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the people, by name, those who have left last. */
  list(actor: EnrolledActor, cohortId: string | undefined): Promise<string> {
    return this.people.list(actor, cohortId ?? null);
  }

  /**
   * Ends somebody's part in the programme: their access and their pairings end with it. What a
   * returner has written they may still take and have erased.
   */
  async end(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const place = await this.people.hold(tx, actor.programmeId, id);
      if (!place) throw notFound();
      if (place.endedAt) throw programmeError('enrolment-over');
      if (place.role === 'coordinator') {
        const coordinators = await this.people.coordinators(tx, actor.programmeId);
        if (coordinators === 1) throw programmeError('last-coordinator');
      }
      for (const pairing of await this.pairings.activeOf(tx, actor.programmeId, id)) {
        await this.pairing.endIn(tx, actor, pairing);
      }
      await this.people.end(tx, actor.programmeId, id);
      await this.audit.record(tx, actor, {
        action: 'enrolment.ended',
        subjectKind: 'enrolment',
        subjectId: id,
      });
    });
  }
}
