import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { calendarEntries, interviewEntry } from '@reshelve/domain/calendar';
import { MAX_CALENDARS, type CalendarContent } from '@reshelve/domain/calendar-facts';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { hashToken, newToken } from '../../platform/auth/session-cookie.ts';
import { Database } from '../../platform/database/database.ts';
import { Env } from '../../platform/env/env.ts';
import { notFound } from '../../platform/http/errors.ts';
import { RateLimits } from '../../platform/http/rate-limit.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { tooManyCalendars } from './calendar.errors.ts';
import { CalendarRepository } from './calendar.repository.ts';
import type {
  CalendarFeedCreatedDto,
  CalendarFeedDto,
  NewCalendarFeedDto,
} from './dto/calendar.dto.ts';
import { icsOf } from './ics.ts';

/** A fetch is noted at most this often. */
const NOTED_EVERY_MS = 10 * 60_000;

/** A returner's dates for their own calendar program: one interview, or all of them to fetch. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarRepository,
    private readonly people: JobActorRepository,
    private readonly limits: RateLimits,
    private readonly audit: AuditRepository,
    private readonly env: Env,
  ) {}

  /** One interview as an iCalendar file. */
  async interview(actor: EnrolledActor, id: string): Promise<string> {
    const found = await this.calendar.interview(actor, id);
    if (!found) throw notFound();
    const entry = interviewEntry(found, { home: this.home(actor), discreet: false, people: true });
    return icsOf('Reshelve', [entry]);
  }

  list(actor: EnrolledActor): Promise<CalendarFeedDto[]> {
    return this.database.withActor(actor, async (tx) =>
      (await this.calendar.list(tx, actor)).map((feed) => ({
        id: feed.id,
        contains: feed.contains as CalendarContent[],
        discreet: feed.discreet,
        createdAt: feed.createdAt.toISOString(),
        lastFetchedAt: feed.lastFetchedAt?.toISOString() ?? null,
      })),
    );
  }

  /**
   * Makes an address. Its secret is given out this once and kept nowhere, not even to answer a
   * repeated request with.
   * @throws too-many-calendars
   */
  create(
    actor: EnrolledActor,
    { contains, discreet = false }: NewCalendarFeedDto,
  ): Promise<CalendarFeedCreatedDto> {
    const { token, hash } = newToken();
    return this.database.withActor(actor, async (tx) => {
      const { enrolmentId } = actor;
      if (!allows(actor, 'create', 'CalendarFeed', { enrolmentId })) throw notFound();
      const before = await this.calendar.list(tx, actor);
      if (before.length >= MAX_CALENDARS) throw tooManyCalendars();
      const id = await this.calendar.create(tx, actor, hash, { contains, discreet });
      const deed = { action: 'calendar.created', subjectKind: 'calendar', subjectId: id } as const;
      await this.audit.record(tx, actor, deed);
      return { id, token };
    });
  }

  revoke(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      if (!(await this.calendar.revoke(tx, actor, id))) throw notFound();
      const deed = { action: 'calendar.revoked', subjectKind: 'calendar', subjectId: id } as const;
      await this.audit.record(tx, actor, deed);
    });
  }

  /**
   * The calendar behind an address, for whoever knows it. Read as the returner whose it is, and
   * gone with their enrolment.
   * @param address of the caller, so that guessing has an end
   */
  async fetch(token: string, address: string): Promise<string> {
    const hash = hashToken(token);
    const feed = await this.calendar.byToken(hash);
    // A program that comes often is held up by itself, and not by the others at its address.
    const caller = feed ? hash.toString('base64url') : address;
    await this.limits.attempt(feed ? 'calendar' : 'calendar-guess', caller, caller);
    const actor = feed && (await this.people.find(feed.programmeId, feed.enrolmentId));
    if (!actor || !allows(actor, 'read', 'CalendarFeed', feed)) throw notFound();
    const facts = await this.calendar.facts(actor);
    await this.calendar.fetched(actor, feed.id, new Date(Date.now() - NOTED_EVERY_MS));
    const now = new Date().toISOString();
    return icsOf('Reshelve', calendarEntries(facts, feed, { home: this.home(actor), now }));
  }

  private home({ enrolmentId }: EnrolledActor): string {
    return `${this.env.PUBLIC_URL.replace(/\/$/, '')}/r/${enrolmentId}`;
  }
}
