import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INTERVIEW_FORMATS, type InterviewFormat } from '@reshelve/domain/channels';
import { STAGE_GROUPS } from '@reshelve/domain/stages';
import { IsIn, IsString } from 'class-validator';
import { IfGiven, IsLocalMoment, Line, Words } from '../../../platform/http/transforms.ts';

const ROUNDS = STAGE_GROUPS.interviewing;
export type Round = (typeof ROUNDS)[number];

export class NewInterviewDto {
  /** Date and time as the clocks of the programme's time zone show them: YYYY-MM-DDTHH:MM. */
  @IsLocalMoment()
  startsAt: string;

  @ApiProperty({ enum: ROUNDS, enumName: 'Round' })
  @IsIn(ROUNDS, { message: 'Choose the round it belongs to.' })
  round: Round;

  @ApiProperty({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  @IsIn(INTERVIEW_FORMATS, { message: 'Choose what kind of interview it is.' })
  format: InterviewFormat;

  /** An address, a room, or a link to the call. */
  @IfGiven()
  @IsString()
  @Line(500)
  place?: string;

  @IfGiven()
  @IsString()
  @Words()
  notes?: string;
}

/** What is left out stays. */
export class ChangeInterviewDto {
  @ApiPropertyOptional({ enum: ROUNDS, enumName: 'Round' })
  @IfGiven()
  @IsIn(ROUNDS, { message: 'Choose the round it belongs to.' })
  round?: Round;

  @ApiPropertyOptional({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  @IfGiven()
  @IsIn(INTERVIEW_FORMATS, { message: 'Choose what kind of interview it is.' })
  format?: InterviewFormat;

  /** Date and time as the clocks of the programme's time zone show them: YYYY-MM-DDTHH:MM. */
  @IfGiven()
  @IsLocalMoment()
  startsAt?: string;

  @IfGiven()
  @IsString()
  @Line(500)
  place?: string;

  @IfGiven()
  @IsString()
  @Words()
  notes?: string;
}

export class InterviewDto {
  id: string;
  @ApiProperty({ enum: ROUNDS, enumName: 'Round' })
  round: Round;
  @ApiProperty({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  format: InterviewFormat;
  @ApiProperty({ type: 'string', format: 'date-time' })
  startsAt: string;
  place: string;
  notes: string;
}
