import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { createHash } from 'node:crypto';
import { Database, type Tx } from '../database/database.ts';
import { PlatformError } from '../http/errors.ts';
import { FilesRepository, type FileFacts } from './files.repository.ts';

/**
 * Of a file's content at a time in memory, in bytes. V8 forgets small texts at once; one of more
 * than 128 KiB it would keep until memory runs short.
 */
const PART = 64 * 1024;
/** So many slices are written in one transaction: each has its price, however little is in it. */
const AT_ONCE = 4;

/** What is being stored. */
export interface FileToStore {
  /** An id of the caller's choosing: what an earlier, broken attempt left under it is replaced. */
  id?: string;
  name: string;
  mediaType: string;
  content: AsyncIterable<Uint8Array>;
  /** The most bytes that are taken. */
  limit: number;
}

/**
 * Files of one person, in slices in the database: neither writing nor reading holds more than a few
 * of them in memory, and no transaction is open while somebody's slow line delivers the next one.
 */
@Injectable()
export class FileStore {
  constructor(
    private readonly database: Database,
    private readonly files: FilesRepository,
  ) {}

  /**
   * Stores a file as the actor's own. Nothing of it is left when the content breaks off.
   * @throws PlatformError `request-too-large`
   */
  async write(
    actor: EnrolledActor,
    { id: wanted, name, mediaType, content, limit }: FileToStore,
  ): Promise<FileFacts> {
    const id = await this.database.withActor(actor, async (tx) => {
      if (wanted !== undefined) await this.files.remove(tx, actor, wanted);
      return this.files.create(tx, actor, { name, mediaType, ...(wanted && { id: wanted }) });
    });
    try {
      const hash = createHash('sha256');
      let size = 0;
      let number = 0;
      for await (const whole of slices(content, AT_ONCE * PART)) {
        size += whole.length;
        if (size > limit) throw new PlatformError('request-too-large');
        hash.update(whole);
        await this.database.withActor(actor, async (tx) => {
          for (let from = 0; from < whole.length; from += PART) {
            const part = whole.subarray(from, from + PART);
            await this.files.append(tx, actor, id, number, part);
            number += 1;
          }
        });
      }
      return await this.database.withActor(actor, (tx) =>
        this.files.finish(tx, actor, id, { size, sha256: hash.digest() }),
      );
    } catch (error) {
      await this.database.withActor(actor, (tx) => this.files.remove(tx, actor, id));
      throw error;
    }
  }

  /** A whole file's facts, or null where the actor has no such file. */
  facts(tx: Tx, actor: EnrolledActor, id: string): Promise<FileFacts | null> {
    return this.files.facts(tx, actor, id);
  }

  /** The content, slice by slice. A file that is not the actor's has none. */
  async *read(actor: EnrolledActor, id: string): AsyncGenerator<Uint8Array, void> {
    for (let number = 0; ; number += 1) {
      const part = await this.files.part(actor, id, number);
      if (!part) return;
      yield part;
    }
  }

  remove(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    return this.files.remove(tx, actor, id);
  }
}

/** The same bytes in slices of one size; only the last is shorter. */
async function* slices(
  content: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    const whole = Buffer.concat(waiting);
    let from = 0;
    for (; from + size <= length; from += size) yield whole.subarray(from, from + size);
    waiting = [whole.subarray(from)];
    length -= from;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
