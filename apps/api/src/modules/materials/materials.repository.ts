import { Injectable } from '@nestjs/common';
import type { Prisma } from '@reshelve/prisma/client';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Document } from '@reshelve/domain/documents';
import type { MaterialKind } from '@reshelve/domain/materials';
import { Database, type Tx } from '../../platform/database/database.ts';
import { MATERIAL, MATERIALS } from './materials.statements.ts';

/** What a material is, beside its words. */
export interface MaterialFacts {
  kind: MaterialKind;
  name: string;
}

@Injectable()
export class MaterialsRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, MATERIALS, values)) ?? '[]';
  }

  read(actor: EnrolledActor, id: string): Promise<string | null> {
    return this.database.json(actor, MATERIAL, [actor.programmeId, actor.enrolmentId, id]);
  }

  find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.material.findUnique({
      where: { programmeId_id: { programmeId, id } },
      select: { id: true, returnerId: true, baseId: true },
    });
  }

  /** The words as they are being written. */
  async draft(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
  ): Promise<{ draft: Document; revision: number; updatedAt: Date }> {
    const { draft, ...rest } = await tx.material.findUniqueOrThrow({
      where: { programmeId_id: { programmeId, id } },
      select: { draft: true, revision: true, updatedAt: true },
    });
    return { ...rest, draft: draft as unknown as Document };
  }

  count(tx: Tx, { programmeId, enrolmentId: returnerId }: EnrolledActor): Promise<number> {
    return tx.material.count({ where: { programmeId, returnerId } });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    { kind, name }: MaterialFacts,
    from: { baseId: string; draft: Document } | null = null,
  ): Promise<string> {
    const { id } = await tx.material.create({
      data: {
        programmeId,
        returnerId,
        kind,
        name,
        ...(from && { baseId: from.baseId, draft: json(from.draft) }),
      },
      select: { id: true },
    });
    return id;
  }

  /** @returns false where it has another revision by now */
  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id, revision }: { id: string; revision: number },
    { draft, ...facts }: Partial<MaterialFacts> & { draft?: Document },
  ): Promise<boolean> {
    const { count } = await tx.material.updateMany({
      where: { programmeId, id, revision },
      data: {
        ...facts,
        ...(draft && { draft: json(draft) }),
        revision: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    return count === 1;
  }

  async setAside(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    setAsideAt: Date | null,
  ): Promise<void> {
    await tx.material.updateMany({ where: { programmeId, id }, data: { setAsideAt } });
  }

  /** Whether a version of it went with an application. */
  async wasSent(tx: Tx, { programmeId }: EnrolledActor, materialId: string): Promise<boolean> {
    const where = { programmeId, version: { materialId } };
    return (await tx.sentMaterial.count({ where })) > 0;
  }

  /** Removes it with its versions; its variants become those of what it was a variant of itself. */
  async remove(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id, baseId }: { id: string; baseId: string | null },
  ): Promise<void> {
    await tx.material.updateMany({ where: { programmeId, baseId: id }, data: { baseId } });
    await tx.material.deleteMany({ where: { programmeId, id } });
  }

  /** Sums up the uploaded files that versions keep, in bytes. */
  async uploaded(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<number> {
    const [sum] = await tx.$queryRaw<{ bytes: bigint }[]>`
      SELECT coalesce(sum(f.size), 0)::bigint AS bytes
      FROM material_version v
      JOIN stored_file f ON f.programme_id = v.programme_id AND f.id = v.file_id
      WHERE v.programme_id = ${programmeId}::uuid AND v.returner_id = ${enrolmentId}::uuid`;
    return Number(sum?.bytes ?? 0);
  }

  /** The files that its versions came with. */
  async files(tx: Tx, { programmeId }: EnrolledActor, materialId: string): Promise<string[]> {
    const versions = await tx.materialVersion.findMany({
      where: { programmeId, materialId, fileId: { not: null } },
      select: { fileId: true },
    });
    return versions.flatMap(({ fileId }) => fileId ?? []);
  }
}

/** A document as a column takes it. */
export const json = (value: object): Prisma.InputJsonValue => value;
