import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn, type PlainDate } from '@reshelve/domain/dates';
import {
  correct,
  end,
  move,
  reopen,
  standing,
  type NewStageEvent,
  type StageEvent,
} from '@reshelve/domain/history';
import { appended } from '@reshelve/domain/history-events';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import type {
  CorrectionDto,
  MoveDto,
  OutcomeDto,
  StandingDto,
  StepDto,
} from './dto/history.dto.ts';
import { HistoryRepository } from './history.repository.ts';

/** From the history so far to the entry to add; refuses what the domain does not allow. */
export type Decision = (events: readonly StageEvent[], today: PlainDate) => NewStageEvent;

interface Change {
  key: string | undefined;
  verb: 'moved' | 'ended' | 'reopened' | 'corrected';
  request: object;
}

/** Adds to an application's history and keeps where it stands in step with it. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly history: HistoryRepository,
    private readonly audit: AuditRepository,
  ) {}

  move(actor: EnrolledActor, id: string, request: MoveDto, key: string | undefined) {
    return this.add(actor, id, { key, verb: 'moved', request }, (events, today) =>
      move(events, dated(request, today), today),
    );
  }

  end(actor: EnrolledActor, id: string, request: OutcomeDto, key: string | undefined) {
    return this.add(actor, id, { key, verb: 'ended', request }, (events, today) =>
      end(events, dated(request, today), today),
    );
  }

  reopen(actor: EnrolledActor, id: string, request: StepDto, key: string | undefined) {
    return this.add(actor, id, { key, verb: 'reopened', request }, (events, today) =>
      reopen(events, dated(request, today), today),
    );
  }

  correct(actor: EnrolledActor, id: string, request: CorrectionDto, key: string | undefined) {
    const { eventId, ...correction } = request;
    return this.add(actor, id, { key, verb: 'corrected', request }, (events, today) =>
      correct(events, eventId, correction, today),
    );
  }

  private add(
    actor: EnrolledActor,
    id: string,
    { key, verb, request }: Change,
    decide: Decision,
  ): Promise<StandingDto> {
    const operation = `applications.${verb}`;
    return this.database.once(actor, { key, operation, request: { id, request } }, (tx) =>
      this.addIn(tx, actor, id, verb, decide),
    );
  }

  /** For work in the same transaction, with others perhaps. */
  async addIn(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    verb: Change['verb'],
    decide: Decision,
  ): Promise<StandingDto> {
    const own = await this.applications.touch(tx, actor, id);
    if (!own || !allows(actor, 'update', 'Application', own)) throw notFound();
    const events = await this.history.events(tx, actor, id);
    const event = decide(events, todayIn(actor.timeZone, new Date().toISOString()));
    const eventId = await this.history.append(tx, actor, id, event);
    const now = standing(appended(events, event));
    await this.applications.saveStanding(tx, actor, id, now);
    await this.audit.record(tx, actor, {
      action: `application.${verb}`,
      subjectKind: 'application',
      subjectId: id,
    });
    const { furthest: furthestStage, stage, outcome, stageSince, appliedOn, endedOn } = now;
    const { revision } = own;
    return { stage, furthestStage, outcome, stageSince, appliedOn, endedOn, revision, eventId };
  }
}

const dated = <S extends StepDto>(step: S, today: PlainDate): S & { occurredOn: PlainDate } => ({
  ...step,
  occurredOn: step.occurredOn ?? today,
});
