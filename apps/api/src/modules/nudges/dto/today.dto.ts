import { ApiProperty } from '@nestjs/swagger';
import { WeekDto } from './goal.dto.ts';
import { NudgeDto } from './nudge.dto.ts';

/** What was worked on last. */
export class LeftOffDto {
  @ApiProperty({ enum: ['application', 'debrief', 'strategy'] })
  what: 'application' | 'debrief' | 'strategy';
  id: string;
  /** Of the application; empty for a strategy. */
  title: string;
  employer: string;
  at: string;
}

/** What needs me? */
export class TodayDto {
  @ApiProperty({ type: 'string', format: 'date' })
  today: string;
  /** The person's own, or the programme's. */
  timeZone: string;
  /** The most pressing first. */
  items: NudgeDto[];
  week: WeekDto;
  /** Of the last fortnight. */
  @ApiProperty({ type: LeftOffDto, nullable: true })
  leftOff: LeftOffDto | null;
}
