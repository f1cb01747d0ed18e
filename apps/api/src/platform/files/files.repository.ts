import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database, type JsonStatement, type Tx } from '../database/database.ts';

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

/** Values: $1 programme, $2 enrolment, $3 file, $4 the slice's number. */
const PART: JsonStatement = {
  name: 'files.part',
  text: `
    SELECT encode(bytes, 'base64') FROM stored_file_part
    WHERE programme_id = $1 AND enrolment_id = $2 AND file_id = $3 AND number = $4`,
};

@Injectable()
export class FilesRepository {
  constructor(private readonly database: Database) {}

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

  /** A slice of the content, or null where there is none of that number. */
  part(actor: EnrolledActor, fileId: string, number: number): Promise<Uint8Array | null> {
    const { programmeId, enrolmentId } = actor;
    return this.database.bytes(actor, PART, [programmeId, enrolmentId, fileId, number]);
  }

  async remove(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, id: string): Promise<void> {
    await tx.storedFile.deleteMany({ where: { programmeId, enrolmentId, id } });
  }
}
