import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { DomainError } from '@reshelve/domain/errors';
import { lessonAfter, type LessonState, type LessonStep } from '@reshelve/domain/lessons';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsService } from '../applications/applications.service.ts';
import { DebriefsRepository } from './debriefs.repository.ts';
import type { OpenedDebriefDto } from './dto/debrief.dto.ts';
import type { ChangeLessonDto, LessonQueryDto, NewLessonDto } from './dto/lesson.dto.ts';
import { LessonsRepository } from './lessons.repository.ts';

/** The step that leads to each state. */
const STEP_TO: Record<LessonState, LessonStep> = {
  open: 'reopen',
  taken_up: 'take_up',
  let_go: 'let_go',
};

/** Changes that a returner decided on, until they show in a later application. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly database: Database,
    private readonly lessons: LessonsRepository,
    private readonly debriefs: DebriefsRepository,
    private readonly applications: ApplicationsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the lessons. */
  list(actor: EnrolledActor, { state, due }: LessonQueryDto): Promise<string> {
    return this.lessons.list(actor, state, due);
  }

  /** Adds a lesson to a debrief, also to an accepted one: some lessons come late. */
  add(
    actor: EnrolledActor,
    debriefId: string,
    request: NewLessonDto,
    key: string | undefined,
  ): Promise<OpenedDebriefDto> {
    const once = { key, operation: 'lessons.add', request: { debriefId, request } };
    return this.database.once(actor, once, async (tx) => {
      const debrief = await this.debriefs.hold(tx, actor, debriefId);
      if (!debrief || !allows(actor, 'create', 'Lesson', debrief)) throw notFound();
      const [id = ''] = await this.lessons.add(tx, actor, debriefId, [request]);
      await this.record(tx, actor, 'lesson.added', id);
      return { id };
    });
  }

  /**
   * Changes its words, or takes it up, lets it go or opens it again. The state that it has already
   * may be named again.
   * @throws lesson-step-not-possible
   */
  change(actor: EnrolledActor, id: string, request: ChangeLessonDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const lesson = await this.lessons.hold(tx, actor, id);
      if (!lesson || !allows(actor, 'update', 'Lesson', lesson)) throw notFound();
      const { text, due, state: wanted = lesson.state, takenUpInApplicationId } = request;
      const moved = wanted !== lesson.state;
      const state = moved ? lessonAfter(lesson.state, STEP_TO[wanted]) : lesson.state;
      const takenUpIn = takenUpInApplicationId ?? null;
      if (takenUpIn !== null) await this.checkTakenUpIn(tx, actor, state, takenUpIn);
      await this.lessons.change(tx, actor, id, {
        ...(text !== undefined && { text }),
        ...(due !== undefined && { due }),
        ...(moved && { state, settledAt: state === 'open' ? null : new Date() }),
        ...((moved || takenUpInApplicationId !== undefined) && {
          takenUpInApplicationId: takenUpIn,
        }),
      });
      await this.record(tx, actor, moved ? `lesson.${PAST[state]}` : 'lesson.changed', id);
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const lesson = await this.lessons.hold(tx, actor, id);
      if (!lesson || !allows(actor, 'delete', 'Lesson', lesson)) throw notFound();
      await this.lessons.remove(tx, actor, id);
      await this.record(tx, actor, 'lesson.deleted', id);
    });
  }

  /** It is one of the actor's own, and the lesson was taken up at all. */
  private async checkTakenUpIn(
    tx: Tx,
    actor: EnrolledActor,
    state: LessonState,
    applicationId: string,
  ): Promise<void> {
    const fault = (message: string) =>
      new PlatformError('invalid', { fields: { takenUpInApplicationId: message } });
    if (state !== 'taken_up') throw fault('Only a lesson that is taken up has an application.');
    await this.applications.get(tx, actor, applicationId).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not-found') {
        throw fault('Choose one of your applications.');
      }
      throw error;
    });
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'lesson', subjectId });
  }
}

const PAST: Record<LessonState, string> = {
  open: 'reopened',
  taken_up: 'taken-up',
  let_go: 'let-go',
};
