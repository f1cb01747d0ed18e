import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { authorshipAfter, type Authored, type Written } from '@reshelve/domain/authorship';
import { textOf, type Document } from '@reshelve/domain/documents';
import { MAX_MATERIAL_VERSIONS, type MaterialOrigin } from '@reshelve/domain/materials';
import { passageOf, positionsIn } from '@reshelve/domain/passages';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type { MaterialVersionDto } from './dto/material-version.dto.ts';
import type { VersionKeptDto } from './dto/material.dto.ts';
import { materialError } from './materials.errors.ts';
import { MaterialsRepository } from './materials.repository.ts';
import {
  VersionsRepository,
  type HeldMaterial,
  type NewFileComment,
} from './versions.repository.ts';

/** What a version is to be made of. */
export interface ToKeep {
  document: Document;
  origin: MaterialOrigin;
  note: string;
  /** What of its words others wrote just now. */
  written?: readonly Written[];
  /** All that others wrote of it, where that is known already. */
  authorship?: readonly Authored[];
  fromVersionId?: string | undefined;
  /** Of an uploaded file. */
  file?: { id: string; unread: string[]; comments: readonly NewFileComment[] };
  /** Whether the draft stays as it is: where a file had no words. */
  leavesDraft?: boolean;
}

/** The versions of materials, numbered one after the other. */
@Injectable()
export class MaterialVersionsService {
  constructor(
    private readonly database: Database,
    private readonly materials: MaterialsRepository,
    private readonly versions: VersionsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** A material of the actor's own, which nobody else can change until the transaction ends. */
  async hold(tx: Tx, actor: EnrolledActor, materialId: string): Promise<HeldMaterial> {
    const held = await this.versions.hold(tx, actor, materialId);
    if (!held || !allows(actor, 'update', 'Material', held)) throw notFound();
    return held;
  }

  /**
   * Adds a version to a material that is held. The draft follows it.
   * @returns the material as it is held then
   * @throws too-many-versions
   */
  async keep(tx: Tx, actor: EnrolledActor, held: HeldMaterial, wanted: ToKeep): Promise<Kept> {
    const { latest } = held;
    if ((latest?.number ?? 0) >= MAX_MATERIAL_VERSIONS) throw materialError('too-many-versions');
    const { document, origin, note, fromVersionId, file } = wanted;
    const authorship = wanted.authorship ?? authorshipOf(latest, document, wanted.written ?? []);
    const added = await this.versions.add(tx, actor, held, {
      ...{ document, authorship, origin, note, fromVersionId },
      ...(file && { fileId: file.id, unread: file.unread }),
    });
    if (file && file.comments.length > 0) {
      await this.versions.addFileComments(tx, actor, added.id, file.comments);
    }
    await this.audit.record(tx, actor, {
      action: 'material-version.kept',
      subjectKind: 'material-version',
      subjectId: added.id,
    });
    const isDraft = origin === 'written' || wanted.leavesDraft === true;
    if (!isDraft) await this.materials.change(tx, actor, held, { draft: document });
    return {
      ...held,
      ...(isDraft ? {} : { draft: document, revision: held.revision + 1 }),
      isChanged: wanted.leavesDraft === true && held.draft.blocks.length > 0,
      latest: added,
    };
  }

  /** Keeps the draft as a version first where no version has its words, before others replace it. */
  async keepDraft(
    tx: Tx,
    actor: EnrolledActor,
    held: HeldMaterial,
    note: string,
  ): Promise<HeldMaterial> {
    if (!held.isChanged || held.draft.blocks.length === 0) return held;
    return this.keep(tx, actor, held, { document: held.draft, origin: 'written', note });
  }

  /** The first version of a variant: the words of what it begins with, and whose they are. */
  async beginWith(
    tx: Tx,
    actor: EnrolledActor,
    materialId: string,
    { name, draft, latest }: HeldMaterial,
  ): Promise<void> {
    await this.keep(tx, actor, await this.hold(tx, actor, materialId), {
      document: draft,
      origin: 'written',
      note: `The words of “${name}” to begin with`,
      authorship: authorshipOf(latest, draft, []),
      fromVersionId: latest?.id,
    });
  }

  /**
   * Keeps the draft as of `revision` as a version.
   * @throws PlatformError `stale`, material-empty, material-unchanged, too-many-versions
   */
  keepAsVersion(
    actor: EnrolledActor,
    materialId: string,
    revision: number,
    note: string,
    key: string | undefined,
  ): Promise<VersionKeptDto> {
    const request = { materialId, revision, note };
    return this.database.once(actor, { key, operation: 'materials.keep', request }, async (tx) => {
      const held = await this.hold(tx, actor, materialId);
      if (held.revision !== revision) throw new PlatformError('stale');
      if (held.draft.blocks.length === 0) throw materialError('material-empty');
      if (!held.isChanged) throw materialError('material-unchanged');
      const wanted: ToKeep = { document: held.draft, origin: 'written', note };
      return brief(await this.keep(tx, actor, held, wanted));
    });
  }

  /**
   * Brings an earlier version back, as a new one. A changed draft is kept as a version first.
   * @throws material-unchanged where the words are these already, too-many-versions
   */
  restore(
    actor: EnrolledActor,
    materialId: string,
    versionId: string,
    key: string | undefined,
  ): Promise<VersionKeptDto> {
    const request = { materialId, versionId };
    const once = { key, operation: 'materials.restore', request };
    return this.database.once(actor, once, async (tx) => {
      const held = await this.hold(tx, actor, materialId);
      const wanted = await this.versions.find(tx, actor, versionId);
      if (wanted?.materialId !== materialId) throw notFound();
      if (wanted.id === held.latest?.id && !held.isChanged) {
        throw materialError('material-unchanged');
      }
      const label = `version ${String(wanted.number)}`;
      const before = await this.keepDraft(tx, actor, held, `Before ${label} was brought back`);
      return brief(
        await this.keep(tx, actor, before, {
          document: wanted.document,
          origin: 'restored',
          note: `As in ${label}`,
          authorship: wanted.authorship,
          fromVersionId: wanted.id,
        }),
      );
    });
  }

  /** One version of the actor's own material. */
  async read(
    actor: EnrolledActor,
    materialId: string,
    versionId: string,
  ): Promise<MaterialVersionDto> {
    const version = await this.versions.read(actor, materialId, versionId);
    if (!version) throw notFound();
    if (version.fileComments.length === 0) return { ...version, fileComments: [] };
    const text = textOf(version.document as Document);
    const positions = positionsIn(text);
    return {
      ...version,
      fileComments: version.fileComments.map(({ anchor, ...comment }) => ({
        ...comment,
        passage: anchor && passageOf(text, anchor, positions),
      })),
    };
  }

  /** A version as its row stands: a returner's own, or one submitted to the mentor who acts. */
  async find(tx: Tx, actor: EnrolledActor, versionId: string) {
    const version = await this.versions.find(tx, actor, versionId);
    if (!version) throw notFound();
    return version;
  }

  /** Leaves out the remarks that came with the file. */
  leaveFileComments(actor: EnrolledActor, materialId: string, versionId: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.hold(tx, actor, materialId);
      const version = await this.find(tx, actor, versionId);
      if (version.materialId !== materialId) throw notFound();
      await this.versions.removeFileComments(tx, actor, versionId);
      await this.audit.record(tx, actor, {
        action: 'file-comments.left-out',
        subjectKind: 'material-version',
        subjectId: versionId,
      });
    });
  }
}

/** A material as it is held after a version was added. */
export type Kept = HeldMaterial & { latest: NonNullable<HeldMaterial['latest']> };

export const brief = ({ latest: { id, number } }: Kept): VersionKeptDto => ({ id, number });

const authorshipOf = (
  latest: HeldMaterial['latest'],
  document: Document,
  written: readonly Written[],
): readonly Authored[] =>
  authorshipAfter({
    before: {
      text: latest ? textOf(latest.document) : '',
      authorship: latest?.authorship ?? [],
    },
    after: textOf(document),
    written,
  });
