import { ApiProperty } from '@nestjs/swagger';
import {
  NUDGE_GROUPS,
  NUDGE_KINDS,
  type NudgeGroup,
  type NudgeKind,
} from '@reshelve/domain/nudge-kinds';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsPlainDate } from '../../../platform/http/transforms.ts';

/** Which reminder is meant. */
export class NudgeIdentityDto {
  @ApiProperty({ enum: NUDGE_KINDS, enumName: 'NudgeKind' })
  @IsIn(NUDGE_KINDS, { message: 'There is no such reminder.' })
  kind: NudgeKind;

  @IsUUID('all', { message: 'There is no such reminder.' })
  subjectId: string;

  @IsPlainDate()
  occasion: string;
}

export class SnoozeDto extends NudgeIdentityDto {
  /** `tomorrow`, `in_three_days`, `next_week`, or a date. */
  @IsString({ message: 'Choose when it should come back.' })
  @MaxLength(20)
  until: string;
}

export class SnoozedDto {
  @ApiProperty({ type: 'string', format: 'date' })
  until: string;
}

/** What a reminder is about. */
export class NudgeSubjectDto {
  applicationId?: string;
  debriefId?: string;
  reviewId?: string;
  title?: string;
  employer?: string;
  /** A contact's name. */
  name?: string;
  /** What to get back to them about. */
  about?: string;
  /** Of news: its kind. */
  news?: string;
}

export class NudgeDto {
  @ApiProperty({ enum: NUDGE_KINDS, enumName: 'NudgeKind' })
  kind: NudgeKind;
  subjectId: string;
  @ApiProperty({ type: 'string', format: 'date' })
  occasion: string;
  @ApiProperty({ enum: NUDGE_GROUPS, enumName: 'NudgeGroup' })
  group: NudgeGroup;
  /** The day that it is about. */
  @ApiProperty({ type: 'string', format: 'date' })
  on: string;
  /** The moment that it is about, where there is one. */
  @ApiProperty({ type: 'string', nullable: true })
  at: string | null;
  subject: NudgeSubjectDto;
}
