import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import type { SaveSharingDto, SharingDto } from './dto/sharing.dto.ts';
import { PairingsRepository } from './pairings.repository.ts';
import { SharingRepository } from './sharing.repository.ts';

/** What a returner lets others see of the search: theirs to change at any time, effective at once. */
@Injectable()
export class SharingService {
  constructor(
    private readonly database: Database,
    private readonly sharing: SharingRepository,
    private readonly pairings: PairingsRepository,
    private readonly audit: AuditRepository,
  ) {}

  read(actor: EnrolledActor): Promise<SharingDto> {
    return this.database.withActor(actor, async (tx) => {
      const choices = await this.sharing.read(tx, actor);
      if (!choices) throw notFound();
      return { ...choices, mentors: await this.pairings.mentorsOf(tx, actor) };
    });
  }

  async save(actor: EnrolledActor, choices: SaveSharingDto): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      await this.sharing.save(tx, actor, choices);
      await this.audit.record(tx, actor, {
        action: 'sharing.changed',
        subjectKind: 'enrolment',
        subjectId: actor.enrolmentId,
      });
    });
  }
}
