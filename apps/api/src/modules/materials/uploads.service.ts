import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { textOf } from '@reshelve/domain/documents';
import { checkLength } from '@reshelve/domain/given-document';
import {
  MATERIAL_KIND_LABELS,
  MAX_MATERIAL_NAME,
  MAX_UPLOADED,
  type MaterialKind,
} from '@reshelve/domain/materials';
import { anchorAt, positionsIn } from '@reshelve/domain/passages';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { RateLimits } from '../../platform/http/rate-limit.ts';
import type { Upload } from '../../platform/http/upload.ts';
import { PAPER_LIMIT, PAPER_MEDIA_TYPES, type Paper } from '../../platform/papers/paper.ts';
import { bytesOf, Papers } from '../../platform/papers/papers.ts';
import type { MaterialUploadedDto, VersionKeptDto } from './dto/material.dto.ts';
import { materialError } from './materials.errors.ts';
import { MaterialsRepository } from './materials.repository.ts';
import { MaterialsService } from './materials.service.ts';
import type { HeldMaterial, NewFileComment } from './versions.repository.ts';
import { brief, MaterialVersionsService, type Kept } from './versions.service.ts';

/** A file that was read and is stored, and belongs to no version yet. */
interface ReadFile {
  id: string;
  name: string;
  sha256: string;
  paper: Paper;
}

/** Files that become versions: kept byte for byte, their words beside them. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly materials: MaterialsService,
    private readonly rows: MaterialsRepository,
    private readonly versions: MaterialVersionsService,
    private readonly papers: Papers,
    private readonly files: FileStore,
    private readonly limits: RateLimits,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Makes a material of a file, named after it.
   * @throws DomainError one of `paperErrors`, document-too-long, too-many-materials, files-are-full
   */
  async takeNew(
    actor: EnrolledActor,
    kind: MaterialKind,
    upload: Upload,
    key: string | undefined,
  ): Promise<MaterialUploadedDto> {
    const { id, versionId } = await this.withFile(actor, upload, async (file) => {
      const request = { kind, name: file.name, sha256: file.sha256 };
      const once = { key, operation: 'materials.upload', request };
      return this.database.once(actor, once, async (tx) => {
        await this.materials.checkRoom(tx, actor);
        const id = await this.rows.create(tx, actor, { kind, name: nameFrom(file.name, kind) });
        await this.audit.record(tx, actor, {
          action: 'material.created',
          subjectKind: 'material',
          subjectId: id,
        });
        const held = await this.versions.hold(tx, actor, id);
        const kept = await this.keep(tx, actor, held, file);
        return { id, versionId: kept.latest.id, fileId: file.id };
      });
    });
    return { id, versionId };
  }

  /**
   * Makes a version of a file. A changed draft is kept as a version first; the draft of a file
   * without words stays.
   * @throws DomainError one of `paperErrors`, document-too-long, too-many-versions, files-are-full
   */
  async take(
    actor: EnrolledActor,
    materialId: string,
    upload: Upload,
    key: string | undefined,
  ): Promise<VersionKeptDto> {
    const { id, number } = await this.withFile(actor, upload, async (file) => {
      const request = { materialId, name: file.name, sha256: file.sha256 };
      const once = { key, operation: 'materials.upload-version', request };
      return this.database.once(actor, once, async (tx) => {
        const held = await this.versions.hold(tx, actor, materialId);
        const hasWords = file.paper.document.blocks.length > 0;
        const note = `Before “${file.name}” was uploaded`;
        const before = hasWords ? await this.versions.keepDraft(tx, actor, held, note) : held;
        const kept = await this.keep(tx, actor, before, file);
        return { ...brief(kept), fileId: file.id };
      });
    });
    return { id, number };
  }

  private async keep(
    tx: Tx,
    actor: EnrolledActor,
    held: HeldMaterial,
    { id, name, paper }: ReadFile,
  ): Promise<Kept> {
    const { document, unread } = paper;
    const kept = await this.versions.keep(tx, actor, held, {
      document,
      origin: 'uploaded',
      note: name,
      file: { id, unread, comments: commentsOf(paper) },
      leavesDraft: document.blocks.length === 0,
    });
    if ((await this.rows.uploaded(tx, actor)) > MAX_UPLOADED) throw materialError('files-are-full');
    return kept;
  }

  /** Reads and stores a file for `work`, whose answer says which file it used. */
  private async withFile<T extends { fileId: string }>(
    actor: EnrolledActor,
    upload: Upload,
    work: (file: ReadFile) => Promise<T>,
  ): Promise<T> {
    await this.limits.use('upload', actor.accountId);
    const name = fileName(upload.name);
    const bytes = await bytesOf(upload.content);
    const paper = await this.papers.read(bytes, name);
    checkLength(paper.document);
    const mediaType = PAPER_MEDIA_TYPES[paper.kind];
    const content = once(bytes);
    const stored = await this.files.write(actor, { name, mediaType, content, limit: PAPER_LIMIT });
    let used: string | null = null;
    try {
      const sha256 = Buffer.from(stored.sha256).toString('hex');
      const answer = await work({ id: stored.id, name, sha256, paper });
      used = answer.fileId;
      return answer;
    } finally {
      // Refused, or the same one as before: then there is no use for a second copy.
      if (used !== stored.id) {
        await this.database.withActor(actor, (tx) => this.files.remove(tx, actor, stored.id));
      }
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(bytes);
}

function commentsOf({ document, comments }: Paper): NewFileComment[] {
  if (comments.length === 0) return [];
  const text = textOf(document);
  const positions = positionsIn(text);
  return comments.map(({ passage, ...words }) => ({
    ...words,
    anchor: passage && anchorAt(text, passage, positions),
  }));
}

/** The name of the file itself, without the folders that some browsers send along. */
const fileName = (name: string): string =>
  onOneLine(name.replace(/^.*[\\/]/s, '').replace(/[\p{C}<>:"|?*]/gu, ' ')).slice(-200) || 'file';

const nameFrom = (file: string, kind: MaterialKind): string =>
  onOneLine(file.replace(/\.[A-Za-z]{2,8}$/, '').replaceAll('_', ' ')).slice(
    0,
    MAX_MATERIAL_NAME,
  ) || MATERIAL_KIND_LABELS[kind];

const onOneLine = (words: string): string =>
  words.toWellFormed().split(/\s+/).filter(Boolean).join(' ');
