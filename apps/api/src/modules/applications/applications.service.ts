import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn, type PlainDate } from '@reshelve/domain/dates';
import { open, standing } from '@reshelve/domain/history';
import { appended } from '@reshelve/domain/history-events';
import type { Outcome, Stage } from '@reshelve/domain/stages';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { fromDbDate, toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsListRepository } from './applications-list.repository.ts';
import { ApplicationsRepository, type ApplicationWords } from './applications.repository.ts';
import type {
  ApplicationFieldsDto,
  ChangeApplicationDto,
  CreatedDto,
  NewApplicationDto,
} from './dto/application.dto.ts';
import type { ApplicationQueryDto, BoardQueryDto } from './dto/application-list.dto.ts';
import { HistoryRepository } from './history.repository.ts';

/** What other modules need to know of an application. */
export interface ApplicationFacts {
  id: string;
  returnerId: string;
  title: string;
  employer: string;
  stage: Stage;
  furthestStage: Stage;
  outcome: Outcome | null;
  endedOn: PlainDate | null;
}

/** A returner's applications: the vacancies that they pursue. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly lists: ApplicationsListRepository,
    private readonly history: HistoryRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * An application of the actor's own, for work on it in the same transaction.
   * @throws PlatformError `not-found`
   */
  async get(tx: Tx, actor: EnrolledActor, id: string): Promise<ApplicationFacts> {
    const found = await this.applications.find(tx, actor, id);
    if (!found || !allows(actor, 'read', 'Application', found)) throw notFound();
    const { returnerId, title, employer, stage, furthestStage, outcome, endedOn } = found;
    return {
      id,
      returnerId,
      title,
      employer,
      stage,
      furthestStage,
      outcome,
      endedOn: fromDbDate(endedOn),
    };
  }

  /** A page of the list, as JSON text. */
  async page(actor: EnrolledActor, query: ApplicationQueryDto): Promise<string> {
    return (await this.lists.page(actor, query)) ?? '';
  }

  /** The open applications as a board, as JSON text. */
  async board(actor: EnrolledActor, query: BoardQueryDto): Promise<string> {
    return (await this.lists.board(actor, query)) ?? '';
  }

  async counts(actor: EnrolledActor): Promise<string> {
    return (await this.lists.counts(actor)) ?? '';
  }

  async ahead(actor: EnrolledActor): Promise<string> {
    const now = new Date().toISOString();
    return (await this.lists.ahead(actor, todayIn(actor.timeZone, now), now)) ?? '';
  }

  /** An application with everything that belongs to it, as JSON text. */
  async detail(actor: EnrolledActor, id: string): Promise<string> {
    const json = await this.applications.detail(actor, id);
    if (json === null) throw notFound();
    return json;
  }

  create(
    actor: EnrolledActor,
    request: NewApplicationDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    return this.database.once(
      actor,
      { key, operation: 'applications.create', request },
      async (tx) => {
        const today = todayIn(actor.timeZone, new Date().toISOString());
        const { stage = 'saved', occurredOn, title, employer, ...fields } = request;
        const event = open({ stage, occurredOn: occurredOn ?? today }, today);
        const id = await this.applications.create(
          tx,
          actor,
          { title, employer, ...stored(fields) },
          standing(appended([], event)),
        );
        await this.history.append(tx, actor, id, event);
        await this.record(tx, actor, 'created', id);
        return { id };
      },
    );
  }

  /** @throws PlatformError `stale` when it was changed since that revision */
  change(
    actor: EnrolledActor,
    id: string,
    revision: number,
    request: ChangeApplicationDto,
  ): Promise<void> {
    return this.database.withActor(actor, (tx) => this.changeIn(tx, actor, id, revision, request));
  }

  /** As {@link change}, for work in the same transaction. */
  async changeIn(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    revision: number,
    { title, employer, ...fields }: ChangeApplicationDto,
  ): Promise<void> {
    await this.own(tx, actor, id, 'update');
    const words = {
      ...(title !== undefined && { title }),
      ...(employer !== undefined && { employer }),
      ...stored(fields),
    };
    if (!(await this.applications.change(tx, actor, { id, revision }, words))) {
      throw new PlatformError('stale');
    }
    await this.record(tx, actor, 'changed', id);
  }

  /** Takes away the application and everything that belongs to it, its debrief too. */
  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, (tx) => this.removeIn(tx, actor, id));
  }

  /** As {@link remove}, for work in the same transaction. */
  async removeIn(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    await this.own(tx, actor, id, 'delete');
    await this.applications.remove(tx, actor, id);
    await this.record(tx, actor, 'deleted', id);
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<void> {
    const found = await this.applications.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Application', found)) throw notFound();
  }

  private record(tx: Tx, actor: EnrolledActor, verb: string, subjectId: string): Promise<void> {
    return this.audit.record(tx, actor, {
      action: `application.${verb}`,
      subjectKind: 'application',
      subjectId,
    });
  }
}

/** The fields that were given, as the table keeps them: nothing chosen is an empty text. */
function stored(fields: ApplicationFieldsDto): Partial<ApplicationWords> {
  const { closingOn, contract, hours, ...same } = fields;
  return {
    ...same,
    ...(closingOn !== undefined && { closingOn: toDbDate(closingOn) }),
    ...(contract !== undefined && { contract: contract ?? '' }),
    ...(hours !== undefined && { hours: hours ?? '' }),
  };
}
