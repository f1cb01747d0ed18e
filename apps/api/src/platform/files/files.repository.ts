import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Tx } from '../database/database.ts';

export interface FileFacts {
  id: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: Uint8Array;
  createdAt: Date;
}

const FACTS = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  createdAt: true,
} as const;

@Injectable()
export class FilesRepository {
  /** @returns its id; it counts as a file once it is finished */
  async create(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    about: { id?: string; name: string; mediaType: string },
  ): Promise<string> {
    const { id } = await tx.storedFile.create({
      data: { programmeId, enrolmentId, ...about, size: 0, sha256: new Uint8Array() },
      select: { id: true },
    });
    return id;
  }

  async append(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    fileId: string,
    number: number,
    bytes: Uint8Array,
  ): Promise<void> {
    await tx.storedFilePart.createMany({
      data: { programmeId, enrolmentId, fileId, number, bytes: Uint8Array.from(bytes) },
    });
  }

  finish(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    { size, sha256 }: { size: number; sha256: Uint8Array },
  ): Promise<FileFacts> {
    return tx.storedFile.update({
      where: { programmeId_id: { programmeId, id } },
      data: { size, sha256: Uint8Array.from(sha256) },
      select: FACTS,
    });
  }

  facts(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    id: string,
  ): Promise<FileFacts | null> {
    return tx.storedFile.findFirst({ where: { programmeId, enrolmentId, id }, select: FACTS });
  }

  async part(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    fileId: string,
    number: number,
  ): Promise<Uint8Array | null> {
    const found = await tx.storedFilePart.findFirst({
      where: { programmeId, enrolmentId, fileId, number },
      select: { bytes: true },
    });
    return found?.bytes ?? null;
  }

  async remove(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, id: string): Promise<void> {
    await tx.storedFile.deleteMany({ where: { programmeId, enrolmentId, id } });
  }
}
