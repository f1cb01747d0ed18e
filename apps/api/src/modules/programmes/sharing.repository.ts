import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Tx } from '../../platform/database/database.ts';
import type { SaveSharingDto } from './dto/sharing.dto.ts';

@Injectable()
export class SharingRepository {
  read(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<SaveSharingDto | null> {
    return tx.enrolment.findUnique({
      where: { programmeId_id: { programmeId, id: enrolmentId } },
      select: { sharesProgress: true, sharesSearch: true },
    });
  }

  async save(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    { sharesProgress, sharesSearch }: SaveSharingDto,
  ): Promise<void> {
    await tx.enrolment.updateMany({
      where: { programmeId, id: enrolmentId },
      data: { sharesProgress, sharesSearch },
    });
  }
}
