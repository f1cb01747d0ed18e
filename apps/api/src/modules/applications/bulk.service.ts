import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { DomainError } from '@reshelve/domain/errors';
import { correct, end, move } from '@reshelve/domain/history';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import { ApplicationsService } from './applications.service.ts';
import type { AddedEntryDto, BulkDoneDto, BulkDto } from './dto/bulk.dto.ts';
import { HistoryService, type Decision } from './history.service.ts';

/** One change of several applications: of all of them, or of none. */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly service: ApplicationsService,
    private readonly history: HistoryService,
  ) {}

  /**
   * @throws PlatformError `invalid` with a field `ids.<index>` for each that cannot be changed so,
   *   and then none is
   */
  change(actor: EnrolledActor, request: BulkDto, key: string | undefined): Promise<BulkDoneDto> {
    const once = { key, operation: 'applications.bulk', request };
    return this.database.once(actor, once, async (tx) => {
      const entries: AddedEntryDto[] = [];
      const fields: Record<string, string> = {};
      // In one order for everybody, so that two of them cannot wait for each other.
      for (const [index, id] of [...request.ids.entries()].toSorted(byId)) {
        try {
          const eventId = await this.changeOne(tx, actor, id, request);
          if (eventId !== null) entries.push({ id, eventId });
        } catch (error) {
          if (!(error instanceof DomainError) || error.code === 'not-found') throw error;
          const found = await this.applications.find(tx, actor, id);
          fields[`ids.${String(index)}`] =
            `${found?.title ?? ''}, ${found?.employer ?? ''}: ${error.message}`;
        }
      }
      if (Object.keys(fields).length > 0) {
        throw new PlatformError('invalid', {
          fields,
          detail: 'Not all of them can be changed so. None has been changed.',
        });
      }
      return { changed: request.ids.length, entries };
    });
  }

  /** Strikes the entries out again: all of them, or none. */
  async undo(actor: EnrolledActor, entries: readonly AddedEntryDto[]): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      for (const { id, eventId } of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        await this.history.addIn(tx, actor, id, 'corrected', (events, today) =>
          correct(events, eventId, { void: true }, today),
        );
      }
    });
  }

  /** @returns the entry that was added to its history; null where none was */
  private async changeOne(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    { change, stage, outcome, channel }: BulkDto,
  ): Promise<string | null> {
    const add = async (verb: 'moved' | 'ended', decide: Decision) =>
      (await this.history.addIn(tx, actor, id, verb, decide)).eventId;
    if (change === 'move' && stage) {
      return add('moved', (events, today) => move(events, { stage, occurredOn: today }, today));
    }
    if (change === 'end' && outcome) {
      return add('ended', (events, today) => end(events, { outcome, occurredOn: today }, today));
    }
    if (change === 'channel' && channel) {
      const own = await this.applications.touch(tx, actor, id);
      if (!own) throw notFound();
      await this.service.changeIn(tx, actor, id, own.revision, { channel });
      return null;
    }
    await this.service.removeIn(tx, actor, id);
    return null;
  }
}

const byId = ([, a]: [number, string], [, b]: [number, string]): number => (a < b ? -1 : 1);
