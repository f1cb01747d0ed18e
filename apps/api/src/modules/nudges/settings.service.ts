import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { homePath } from '@reshelve/domain/notifications';
import { NUDGE_KINDS, type NudgeKind } from '@reshelve/domain/nudge-kinds';
import { placeOf, switchesOf, type KindPlace } from '@reshelve/domain/reminders';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { IDENTITY } from '../../platform/database/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type {
  ReminderSettingsDto,
  SaveReminderSettingsDto,
  SettingsRevisionDto,
  UnsubscribeDto,
} from './dto/settings.dto.ts';
import { SettingsRepository, type ReminderChoices } from './settings.repository.ts';

const places = (choose: (kind: NudgeKind) => KindPlace) =>
  Object.fromEntries(NUDGE_KINDS.map((kind) => [kind, choose(kind)])) as Record<
    NudgeKind,
    KindPlace
  >;

/** When and of what a person is reminded by mail, and the link that stops it. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsRepository,
    private readonly audit: AuditRepository,
  ) {}

  read(actor: EnrolledActor): Promise<ReminderSettingsDto> {
    return this.database.withActor(actor, async (tx) =>
      shown(actor, await this.settings.read(tx, actor)),
    );
  }

  /**
   * Replaces the settings as of `revision`.
   * @throws PlatformError `stale`; `invalid` for a time zone that the database does not know
   */
  save(
    actor: EnrolledActor,
    revision: number,
    { rhythm, hour, timeZone = null, kinds = {} }: SaveReminderSettingsDto,
  ): Promise<SettingsRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      if (timeZone !== null && !(await this.settings.knowsTimeZone(tx, timeZone))) {
        const message = 'Choose a time zone from the list.';
        throw new PlatformError('invalid', { fields: { timeZone: message }, detail: message });
      }
      await this.settings.hold(tx, actor);
      const switches = switchesOf(places((kind) => kinds[kind] ?? 'mail'));
      const choices = { rhythm, hour, timeZone, ...switches };
      if (!(await this.settings.save(tx, actor, revision, choices))) {
        throw new PlatformError('stale');
      }
      await this.audit.record(tx, actor, {
        action: 'reminders.changed',
        subjectKind: 'reminder-settings',
      });
      return { revision: revision + 1 };
    });
  }

  /** What a link in a mail stops. @throws not-found for a link that is none of ours */
  async lookUp(token: string): Promise<UnsubscribeDto> {
    const found = await this.settings.whose(token);
    if (!found) throw notFound();
    return {
      stopped: found.rhythm === 'never',
      settingsPath: `${homePath(found.role, found.enrolmentId)}/reminders`,
    };
  }

  /** Stops the mails; stopping them again is as good. */
  async stop(token: string): Promise<void> {
    await this.database.withActor(IDENTITY, async (tx) => {
      const whose = await this.settings.stop(tx, token);
      if (!whose) throw notFound();
      await this.audit.record(tx, IDENTITY, {
        action: 'reminders.stopped',
        subjectKind: 'reminder-settings',
        subjectId: whose.enrolmentId,
        programmeId: whose.programmeId,
      });
    });
  }
}

function shown(
  { role, timeZone: programmeTimeZone }: EnrolledActor,
  settings: ReminderChoices & { revision: number },
) {
  const { revision, rhythm, hour, timeZone } = settings;
  const kinds = role === 'returner' ? places((kind) => placeOf(kind, settings)) : {};
  return { revision, rhythm, hour, timeZone, programmeTimeZone, kinds };
}
