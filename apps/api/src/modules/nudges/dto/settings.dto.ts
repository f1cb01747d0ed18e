import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isTimeZone } from '@reshelve/domain/dates';
import { isNudgeKind, NUDGE_KINDS, type NudgeKind } from '@reshelve/domain/nudge-kinds';
import {
  KIND_PLACES,
  MAIL_RHYTHMS,
  type KindPlace,
  type MailRhythm,
} from '@reshelve/domain/reminders';
import { IsIn, IsInt, IsOptional, Max, Min, registerDecorator } from 'class-validator';

const rule =
  (name: string, message: string, validate: (value: unknown) => boolean): PropertyDecorator =>
  (target, propertyName) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { message },
      validator: { validate },
    });
  };

const isPlaces = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([kind, place]) => isNudgeKind(kind) && KIND_PLACES.some((known) => known === place),
  );

const HOUR = { message: 'Choose an hour from 0 to 23.' };

const kinds = {
  type: 'object' as const,
  additionalProperties: { type: 'string', enum: [...KIND_PLACES] },
};

/** When and of what somebody is reminded by mail. */
export class ReminderSettingsDto {
  revision: number;
  @ApiProperty({ enum: MAIL_RHYTHMS, enumName: 'MailRhythm' })
  rhythm: MailRhythm;
  /** The local hour of the day's mail, 0 to 23. */
  hour: number;
  /** IANA name; null means the programme's. */
  @ApiProperty({ type: 'string', nullable: true })
  timeZone: string | null;
  programmeTimeZone: string;
  /** For returners, each kind of reminder; empty for others, who get news only. */
  @ApiProperty(kinds)
  kinds: Partial<Record<NudgeKind, KindPlace>>;
}

export class SaveReminderSettingsDto {
  @ApiProperty({ enum: MAIL_RHYTHMS, enumName: 'MailRhythm' })
  @IsIn(MAIL_RHYTHMS, { message: 'Choose how often mail may come.' })
  rhythm: MailRhythm;

  @IsInt(HOUR)
  @Min(0, HOUR)
  @Max(23, HOUR)
  hour: number;

  @IsOptional()
  @ApiProperty({ type: 'string', nullable: true, required: false })
  @rule(
    'isTimeZone',
    'Choose a time zone from the list.',
    (value) => typeof value === 'string' && value.length <= 64 && isTimeZone(value),
  )
  timeZone?: string | null;

  /** What is left out stays as it is by default: in the application and by mail. */
  @IsOptional()
  @ApiPropertyOptional(kinds)
  @rule(
    'isPlaces',
    `Choose for each of ${String(NUDGE_KINDS.length)} kinds where it shows.`,
    isPlaces,
  )
  kinds?: Partial<Record<NudgeKind, KindPlace>>;
}

export class SettingsRevisionDto {
  revision: number;
}

/** What a link in a mail stops. */
export class UnsubscribeDto {
  /** No mail goes out any more. */
  stopped: boolean;
  /** The page of the web application where the person can choose something else. */
  settingsPath: string;
}
