import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import type { InterviewFormat } from '@reshelve/domain/channels';
import { DomainError } from '@reshelve/domain/errors';
import {
  builtInChecklist,
  checklistFrom,
  inOrder,
  MAX_PREPARATION_ITEMS,
  movedLine,
  startedAgain,
  type ChecklistLine,
} from '@reshelve/domain/preparation';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { TemplatesService } from '../templates/templates.service.ts';
import type { CreatedDto } from './dto/application.dto.ts';
import type { ChangePreparationItemDto, NewPreparationItemDto } from './dto/preparation.dto.ts';
import { InterviewsRepository } from './interviews.repository.ts';
import { PreparationRepository } from './preparation.repository.ts';

/** The checklist of an interview: copied from a template, and from then on the returner's own. */
@Injectable()
export class PreparationService {
  constructor(
    private readonly database: Database,
    private readonly interviews: InterviewsRepository,
    private readonly items: PreparationRepository,
    private readonly templates: TemplatesService,
  ) {}

  /** Gives a new interview the checklist that fits its format. */
  async begin(
    tx: Tx,
    actor: EnrolledActor,
    { id, format }: { id: string; format: InterviewFormat },
  ): Promise<void> {
    const lines = await this.fitting(tx, actor, format);
    const rows = lines.map((line, i) => ({ ...line, position: i + 1, own: false }));
    await this.items.add(tx, actor, id, rows);
  }

  /** Starts it again from the template; what is ticked or the returner's own stays. */
  startAgain(actor: EnrolledActor, interviewId: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const { format } = await this.interview(tx, actor, interviewId);
      const before = await this.items.list(tx, actor, interviewId);
      const { keep, order } = startedAgain(before, await this.fitting(tx, actor, format));
      const kept = new Set(keep.map(({ id }) => id));
      const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
      await this.items.remove(tx, actor, gone);
      const numbered = order.map((line, i) => ({ own: false, ...line, position: i + 1 }));
      for (const line of numbered) {
        if ('id' in line) await this.items.change(tx, actor, line.id, { position: line.position });
      }
      const news = numbered.filter((line) => !('id' in line));
      await this.items.add(tx, actor, interviewId, news);
    });
  }

  /** @throws preparation-full */
  add(
    actor: EnrolledActor,
    interviewId: string,
    request: NewPreparationItemDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    return this.database.once(
      actor,
      { key, operation: 'preparation.add', request: { interviewId, request } },
      async (tx) => {
        await this.interview(tx, actor, interviewId);
        const before = await this.items.list(tx, actor, interviewId);
        if (before.length >= MAX_PREPARATION_ITEMS) {
          throw new DomainError(
            'preparation-full',
            'That is a long list already. Take something out, and it goes in.',
          );
        }
        const line = { ...request, position: before.length + 1, own: true };
        const [id = ''] = await this.items.add(tx, actor, interviewId, [line]);
        await this.sort(tx, actor, interviewId);
        return { id };
      },
    );
  }

  change(actor: EnrolledActor, id: string, request: ChangePreparationItemDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const item = await this.own(tx, actor, id);
      const { done, ...words } = request;
      const rewritten =
        (words.text ?? item.text) !== item.text || (words.section ?? item.section) !== item.section;
      await this.items.change(tx, actor, id, {
        ...words,
        ...(rewritten && { own: true }),
        ...(done !== undefined && { doneAt: done ? new Date() : null }),
      });
      if (words.section !== undefined) await this.sort(tx, actor, item.interviewId);
    });
  }

  /** One up or down among those of its section; at the end of it, nothing happens. */
  move(actor: EnrolledActor, id: string, direction: 'up' | 'down'): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const { interviewId } = await this.own(tx, actor, id);
      const before = await this.items.list(tx, actor, interviewId);
      const after = movedLine(before, id, direction);
      if (after)
        await this.items.order(
          tx,
          actor,
          after.map((line) => line.id),
        );
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id);
      await this.items.remove(tx, actor, [id]);
    });
  }

  private async fitting(
    tx: Tx,
    actor: EnrolledActor,
    format: InterviewFormat,
  ): Promise<ChecklistLine[]> {
    const [best] = await this.templates.fitting(tx, actor, 'preparation', format);
    const lines = best ? checklistFrom(best.body) : [];
    return lines.length > 0 ? lines : builtInChecklist(format);
  }

  private async sort(tx: Tx, actor: EnrolledActor, interviewId: string): Promise<void> {
    const lines = inOrder(await this.items.list(tx, actor, interviewId));
    await this.items.order(
      tx,
      actor,
      lines.map(({ id }) => id),
    );
  }

  /** To work on the checklist is to work on its interview; locks it. */
  private async interview(tx: Tx, actor: EnrolledActor, id: string) {
    const found = await this.interviews.find(tx, actor, id);
    if (!found || !allows(actor, 'update', 'Interview', found)) throw notFound();
    await this.items.hold(tx, actor, id);
    return found;
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string) {
    const found = await this.items.find(tx, actor, id);
    if (!found || !allows(actor, 'update', 'Interview', found)) throw notFound();
    await this.items.hold(tx, actor, found.interviewId);
    return found;
  }
}
