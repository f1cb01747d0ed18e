import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_CONTENTS, type CalendarContent } from '@reshelve/domain/calendar-facts';
import { ArrayNotEmpty, ArrayUnique, IsBoolean, IsIn } from 'class-validator';
import { IfGiven } from '../../../platform/http/transforms.ts';

const CHOOSE = 'Choose at least one thing for it to hold.';

export class NewCalendarFeedDto {
  @ApiProperty({ enum: CALENDAR_CONTENTS, enumName: 'CalendarContent', isArray: true })
  @IsIn(CALENDAR_CONTENTS, { each: true, message: CHOOSE })
  @ArrayUnique({ message: CHOOSE })
  @ArrayNotEmpty({ message: CHOOSE })
  contains: CalendarContent[];

  /** Without the names of posts, employers, places and people. */
  @IfGiven()
  @IsBoolean({ message: 'Say whether others can see the calendar.' })
  discreet?: boolean;
}

/** The only time that the secret is given out. */
export class CalendarFeedCreatedDto {
  id: string;
  token: string;
}

export class CalendarFeedDto {
  id: string;
  @ApiProperty({ enum: CALENDAR_CONTENTS, enumName: 'CalendarContent', isArray: true })
  contains: CalendarContent[];
  discreet: boolean;
  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;
  /** When a calendar program last came for it; null: not yet. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  lastFetchedAt: string | null;
}
