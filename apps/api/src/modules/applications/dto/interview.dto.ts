import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INTERVIEW_FORMATS, type InterviewFormat } from '@reshelve/domain/channels';
import { MAX_MINUTES, MIN_MINUTES, THANK_YOUS, type ThankYou } from '@reshelve/domain/interviews';
import { STAGE_GROUPS } from '@reshelve/domain/stages';
import { CLOCKS, type Clock } from '@reshelve/domain/zones';
import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { IfGiven, IsLocalMoment, Line, Words } from '../../../platform/http/transforms.ts';

const ROUNDS = STAGE_GROUPS.interviewing;
export type Round = (typeof ROUNDS)[number];

const DURATION = `Enter minutes, from ${String(MIN_MINUTES)} to ${String(MAX_MINUTES)}.`;

/** What may be left out of both, and then stays or is nothing. */
class InterviewDetailsDto {
  /** IANA name of the zone that the invitation speaks in; left out: the programme's. */
  @IfGiven()
  @IsString()
  @Line(60)
  timeZone?: string;

  /** Which of two, where the clocks go back over the time. */
  @ApiPropertyOptional({ enum: CLOCKS, enumName: 'Clock' })
  @IfGiven()
  @IsIn(CLOCKS, { message: 'Say which of the two it is.' })
  clock?: Clock;

  @IfGiven()
  @IsInt({ message: DURATION })
  @Min(MIN_MINUTES, { message: DURATION })
  @Max(MAX_MINUTES, { message: DURATION })
  minutes?: number;

  /** An address, a room. */
  @IfGiven()
  @IsString()
  @Line(500)
  place?: string;

  /** Of a video call, or the number to ring. */
  @IfGiven()
  @IsString()
  @Line(1000)
  link?: string;

  /** Who will be there, one a line. */
  @IfGiven()
  @IsString()
  @Words(2000)
  people?: string;

  @IfGiven()
  @IsString()
  @Words()
  notes?: string;
}

export class NewInterviewDto extends InterviewDetailsDto {
  /** Date and time as the clocks of the time zone show them: YYYY-MM-DDTHH:MM. */
  @IsLocalMoment()
  startsAt: string;

  @ApiProperty({ enum: ROUNDS, enumName: 'Round' })
  @IsIn(ROUNDS, { message: 'Choose the round it belongs to.' })
  round: Round;

  @ApiProperty({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  @IsIn(INTERVIEW_FORMATS, { message: 'Choose what kind of interview it is.' })
  format: InterviewFormat;
}

/** What is left out stays. */
export class ChangeInterviewDto extends InterviewDetailsDto {
  @ApiPropertyOptional({ enum: ROUNDS, enumName: 'Round' })
  @IfGiven()
  @IsIn(ROUNDS, { message: 'Choose the round it belongs to.' })
  round?: Round;

  @ApiPropertyOptional({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  @IfGiven()
  @IsIn(INTERVIEW_FORMATS, { message: 'Choose what kind of interview it is.' })
  format?: InterviewFormat;

  /** Date and time as the clocks of the time zone show them: YYYY-MM-DDTHH:MM. */
  @IfGiven()
  @IsLocalMoment()
  startsAt?: string;
}

/** As an application has it. */
export class InterviewDto {
  /** Grows with every change; also the ETag. */
  revision: number;
  id: string;
  @ApiProperty({ enum: ROUNDS, enumName: 'Round' })
  round: Round;
  @ApiProperty({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  format: InterviewFormat;
  @ApiProperty({ type: 'string', format: 'date-time' })
  startsAt: string;
  /** IANA name of the zone that it is arranged in. */
  timeZone: string;
  minutes: number;
  place: string;
  link: string;
  people: string;
  notes: string;
  /** Written soon after it. */
  freshNotes: string;
  @ApiProperty({ enum: THANK_YOUS, enumName: 'ThankYou' })
  thankYou: ThankYou;
}
