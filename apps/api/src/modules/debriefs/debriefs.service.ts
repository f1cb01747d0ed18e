import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import {
  checkAccept,
  checkChange,
  checkDue,
  checkReopen,
  nextStep,
} from '@reshelve/domain/debrief';
import type { FeedbackState } from '@reshelve/domain/feedback';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { ApplicationsService } from '../applications/applications.service.ts';
import { DebriefWork, type Target } from './debrief-work.ts';
import { DebriefsRepository } from './debriefs.repository.ts';
import type {
  AcceptanceDto,
  DebriefDto,
  DebriefLineDto,
  DebriefRevisionDto,
  LocationDto,
  OpenedDebriefDto,
  ReflectionDto,
} from './dto/debrief.dto.ts';
import { LessonsRepository } from './lessons.repository.ts';

/** What a returner does after a rejection, step by step. */
@Injectable()
export class DebriefsService {
  constructor(
    private readonly database: Database,
    private readonly debriefs: DebriefsRepository,
    private readonly lessons: LessonsRepository,
    private readonly applications: ApplicationsService,
    private readonly work: DebriefWork,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * The one debrief of an application, begun if it was not.
   * @throws debrief-not-due where the application did not end with a no, spoken or silent
   */
  open(actor: EnrolledActor, applicationId: string): Promise<OpenedDebriefDto> {
    return this.database.withActor(actor, async (tx) => {
      const application = await this.applications.get(tx, actor, applicationId);
      if (!allows(actor, 'create', 'Debrief', application)) throw notFound();
      checkDue(application.outcome);
      const { id, isNew } = await this.debriefs.open(tx, actor, applicationId);
      if (isNew) {
        const deed = { action: 'debrief.opened', subjectKind: 'debrief', subjectId: id } as const;
        await this.audit.record(tx, actor, deed);
      }
      return { id };
    });
  }

  async list(actor: EnrolledActor, accepted: boolean | null): Promise<DebriefLineDto[]> {
    return (await this.debriefs.list(actor, accepted)).map((line) => ({
      ...line,
      nextStep: next(line, line.feedback),
    }));
  }

  async read(actor: EnrolledActor, id: string): Promise<DebriefDto> {
    const debrief = await this.debriefs.find(actor, id);
    if (!debrief) throw notFound();
    return { ...debrief, nextStep: next(debrief, debrief.feedback.state) };
  }

  /** @throws PlatformError `stale`; debrief-accepted */
  locate(actor: EnrolledActor, target: Target, request: LocationDto): Promise<DebriefRevisionDto> {
    const { reasons, ...words } = request;
    return this.work.change(actor, target, 'debrief.located', request, async (tx, debrief) => {
      checkChange(iso(debrief));
      await this.debriefs.replaceReasons(tx, actor, debrief.id, reasons);
      return { ...words, locatedAt: debrief.locatedAt ?? new Date() };
    });
  }

  /**
   * Saves the reflection together with the lessons added along with it.
   * @throws PlatformError `stale`; debrief-accepted
   */
  reflect(
    actor: EnrolledActor,
    target: Target,
    request: ReflectionDto,
  ): Promise<DebriefRevisionDto> {
    const { lessons = [], ...words } = request;
    return this.work.change(actor, target, 'debrief.reflected', request, async (tx, debrief) => {
      checkChange(iso(debrief));
      await this.lessons.add(tx, actor, debrief.id, lessons);
      return { ...words, reflectedAt: debrief.reflectedAt ?? new Date() };
    });
  }

  /** @throws PlatformError `stale`; debrief-accepted, debrief-not-located */
  accept(
    actor: EnrolledActor,
    target: Target,
    request: AcceptanceDto,
  ): Promise<DebriefRevisionDto> {
    const { closingNote, feeling = '' } = request;
    return this.work.change(actor, target, 'debrief.accepted', request, (_tx, debrief) => {
      checkAccept({ ...iso(debrief), feedback: null });
      return { closingNote, feeling, acceptedAt: new Date() };
    });
  }

  /** @throws PlatformError `stale`; debrief-not-accepted */
  reopen(actor: EnrolledActor, target: Target): Promise<DebriefRevisionDto> {
    return this.work.change(actor, target, 'debrief.reopened', {}, (_tx, debrief) => {
      checkReopen(iso(debrief));
      return { acceptedAt: null };
    });
  }
}

interface Moments<T> {
  locatedAt: T | null;
  reflectedAt: T | null;
  acceptedAt: T | null;
}

const next = (moments: Moments<string>, feedback: FeedbackState) =>
  nextStep({ ...moments, feedback });

/** The moments as the domain writes them. */
const iso = ({ locatedAt, reflectedAt, acceptedAt }: Moments<Date>): Moments<string> => ({
  locatedAt: locatedAt?.toISOString() ?? null,
  reflectedAt: reflectedAt?.toISOString() ?? null,
  acceptedAt: acceptedAt?.toISOString() ?? null,
});
