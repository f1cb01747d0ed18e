import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Authored } from '@reshelve/domain/authorship';
import type { Document } from '@reshelve/domain/documents';
import type { MaterialOrigin } from '@reshelve/domain/materials';
import type { Anchor } from '@reshelve/domain/passages';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { FileCommentDto, MaterialVersionDto } from './dto/material-version.dto.ts';
import { json, type MaterialFacts } from './materials.repository.ts';
import { MATERIAL_VERSION } from './materials.statements.ts';

/** What a version says. */
export interface VersionWords {
  id: string;
  number: number;
  document: Document;
  authorship: readonly Authored[];
}

/** A material that nobody else can change until the transaction ends. */
export interface HeldMaterial extends MaterialFacts {
  id: string;
  returnerId: string;
  revision: number;
  draft: Document;
  latest: VersionWords | null;
  /** Whether the draft has words that the latest version has not. */
  isChanged: boolean;
}

export interface NewVersion {
  document: Document;
  authorship: readonly Authored[];
  origin: MaterialOrigin;
  note: string;
  fromVersionId?: string | undefined;
  fileId?: string;
  unread?: string[];
}

export interface NewFileComment {
  author: string;
  text: string;
  writtenAt: string | null;
  anchor: Anchor | null;
}

/** As stored: where remarks hold to is still an anchor. */
export type StoredVersion = Omit<MaterialVersionDto, 'fileComments'> & {
  fileComments: (Omit<FileCommentDto, 'passage'> & { anchor: Anchor | null })[];
};

/** Versions of materials: added, and never changed. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  async hold(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    materialId: string,
  ): Promise<HeldMaterial | null> {
    const held = await tx.$queryRaw<Omit<HeldMaterial, 'latest' | 'isChanged'>[]>`
      SELECT id, returner_id AS "returnerId", kind::text AS kind, name, revision, draft
      FROM material
      WHERE programme_id = ${programmeId}::uuid AND returner_id = ${enrolmentId}::uuid
        AND id = ${materialId}::uuid FOR UPDATE`;
    const [material] = held;
    if (!material) return null;
    // A statement of its own: it sees what whoever held it before has added.
    const [latest] = await tx.$queryRaw<(VersionWords & { isChanged: boolean })[]>`
      SELECT v.id, v.number, v.document, v.authorship, v.document <> m.draft AS "isChanged"
      FROM material_version v
      JOIN material m ON m.programme_id = v.programme_id AND m.id = v.material_id
      WHERE v.programme_id = ${programmeId}::uuid AND v.material_id = ${materialId}::uuid
      ORDER BY v.number DESC LIMIT 1`;
    const isChanged = latest?.isChanged ?? material.draft.blocks.length > 0;
    return { ...material, latest: latest ?? null, isChanged };
  }

  async add(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id: materialId, returnerId, kind, name, latest }: HeldMaterial,
    { document, authorship, ...facts }: NewVersion,
  ): Promise<VersionWords> {
    const number = 1 + (latest?.number ?? 0);
    const of = { programmeId, materialId, returnerId, number, kind, name };
    const words = { document: json(document), authorship: json(authorship) };
    const { id } = await tx.materialVersion.create({
      data: { ...of, ...words, ...facts, fromVersionId: facts.fromVersionId ?? null },
      select: { id: true },
    });
    return { id, number, document, authorship };
  }

  async addFileComments(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    versionId: string,
    comments: readonly NewFileComment[],
  ): Promise<void> {
    const of = { programmeId, returnerId, versionId };
    await tx.fileComment.createMany({
      data: comments.map(({ anchor, ...words }) => ({
        ...of,
        ...words,
        ...(anchor && { anchor: json(anchor) }),
      })),
    });
  }

  async removeFileComments(
    tx: Tx,
    { programmeId }: EnrolledActor,
    versionId: string,
  ): Promise<void> {
    await tx.fileComment.deleteMany({ where: { programmeId, versionId } });
  }

  async read(
    actor: EnrolledActor,
    materialId: string,
    versionId: string,
  ): Promise<StoredVersion | null> {
    const values = [actor.programmeId, actor.enrolmentId, materialId, versionId];
    const text = await this.database.json(actor, MATERIAL_VERSION, values);
    return text === null ? null : (JSON.parse(text) as StoredVersion);
  }

  /** A version that the actor may see: a returner's own, or one submitted to a mentor. */
  async find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    const version = await tx.materialVersion.findUnique({
      where: { programmeId_id: { programmeId, id } },
    });
    return (
      version && {
        ...version,
        document: version.document as unknown as Document,
        authorship: version.authorship as unknown as readonly Authored[],
      }
    );
  }

  /** What the actor is called. */
  async nameOf(tx: Tx, { accountId: id }: EnrolledActor): Promise<string> {
    return (await tx.account.findUnique({ where: { id }, select: { name: true } }))?.name ?? '';
  }
}
