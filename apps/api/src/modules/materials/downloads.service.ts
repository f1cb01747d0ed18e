import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { Readable } from 'node:stream';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { fileNameFor, type Attachment } from '../../platform/http/attachment.ts';
import { notFound } from '../../platform/http/errors.ts';
import { PAPER_MEDIA_TYPES, type WrittenKind } from '../../platform/papers/paper.ts';
import { Papers } from '../../platform/papers/papers.ts';
import { VersionsRepository } from './versions.repository.ts';
import { MaterialVersionsService } from './versions.service.ts';

const LANGUAGE = 'en-GB';

/** Versions to take along. */
@Injectable()
export class DownloadsService {
  constructor(
    private readonly database: Database,
    private readonly versions: MaterialVersionsService,
    private readonly papers: Papers,
    private readonly files: FileStore,
    private readonly rows: VersionsRepository,
  ) {}

  /** The file as it was uploaded, byte for byte. */
  async original(actor: EnrolledActor, materialId: string, versionId: string): Promise<Attachment> {
    const file = await this.database.withActor(actor, async (tx) => {
      const { fileId } = await this.own(tx, actor, materialId, versionId);
      return fileId === null ? null : this.files.facts(tx, actor, fileId);
    });
    if (!file) throw notFound();
    const content = Readable.from(this.files.read(actor, file.id), { objectMode: false });
    return { name: file.name, mediaType: file.mediaType, content, size: file.size };
  }

  /** The words as a file that anybody can read. */
  async written(
    actor: EnrolledActor,
    materialId: string,
    versionId: string,
    kind: WrittenKind,
  ): Promise<Attachment> {
    const { document, name, author } = await this.database.withActor(actor, async (tx) => ({
      ...(await this.own(tx, actor, materialId, versionId)),
      author: await this.rows.nameOf(tx, actor),
    }));
    const content = await this.papers.write(document, kind, {
      title: name,
      author,
      lang: LANGUAGE,
    });
    return { name: fileNameFor(name, kind), mediaType: PAPER_MEDIA_TYPES[kind], content };
  }

  private async own(tx: Tx, actor: EnrolledActor, materialId: string, versionId: string) {
    const version = await this.versions.find(tx, actor, versionId);
    if (version.materialId !== materialId || !allows(actor, 'read', 'Material', version)) {
      throw notFound();
    }
    return version;
  }
}
