import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  LESSON_DUES,
  LESSON_STATES,
  type LessonDue,
  type LessonState,
} from '@reshelve/domain/lessons';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { IfGiven, Line } from '../../../platform/http/transforms.ts';

const TEXT_LENGTH = 500;
const NO_TEXT = { message: 'Write the lesson, in a sentence.' };
const NO_DUE = { message: 'Choose when it is to show.' };

export class NewLessonDto {
  @IsString(NO_TEXT)
  @IsNotEmpty(NO_TEXT)
  @Line(TEXT_LENGTH)
  text: string;

  @ApiProperty({ enum: LESSON_DUES, enumName: 'LessonDue' })
  @IsIn(LESSON_DUES, NO_DUE)
  due: LessonDue;
}

/** What is left out stays. */
export class ChangeLessonDto {
  @IfGiven()
  @IsString(NO_TEXT)
  @IsNotEmpty(NO_TEXT)
  @Line(TEXT_LENGTH)
  text?: string;

  @ApiPropertyOptional({ enum: LESSON_DUES, enumName: 'LessonDue' })
  @IfGiven()
  @IsIn(LESSON_DUES, NO_DUE)
  due?: LessonDue;

  @ApiPropertyOptional({ enum: LESSON_STATES, enumName: 'LessonState' })
  @IfGiven()
  @IsIn(LESSON_STATES, { message: 'Choose whether it is open, taken up or let go.' })
  state?: LessonState;

  /** The application in which it was taken up, where it can be named. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose one of your applications.' })
  takenUpInApplicationId?: string | null;
}

export class LessonQueryDto {
  @ApiPropertyOptional({ enum: LESSON_STATES, enumName: 'LessonState' })
  @IfGiven()
  @IsIn(LESSON_STATES, { message: 'Choose a state from the list.' })
  state?: LessonState;

  @ApiPropertyOptional({ enum: LESSON_DUES, enumName: 'LessonDue' })
  @IfGiven()
  @IsIn(LESSON_DUES, { message: 'Choose a due stage from the list.' })
  due?: LessonDue;
}

export class NamedApplicationDto {
  id: string;
  title: string;
  employer: string;
}

export class LessonDto {
  id: string;
  text: string;
  @ApiProperty({ enum: LESSON_DUES, enumName: 'LessonDue' })
  due: LessonDue;
  @ApiProperty({ enum: LESSON_STATES, enumName: 'LessonState' })
  state: LessonState;
  debriefId: string;
  /** The application whose debrief it comes from. */
  learntFrom: NamedApplicationDto;
  /** The application in which it showed. */
  @ApiProperty({ type: NamedApplicationDto, nullable: true })
  takenUpIn: NamedApplicationDto | null;
  /** Since when it is no longer open. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  settledAt: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;
}
