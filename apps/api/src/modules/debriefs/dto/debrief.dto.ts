import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DEBRIEF_STEPS, type DebriefStep } from '@reshelve/domain/debrief';
import {
  REASON_BASES,
  REASONS,
  STOPPABLE_STAGES,
  type Reason,
  type ReasonBasis,
  type StoppableStage,
} from '@reshelve/domain/diagnosis';
import { FEEDBACK_STATES, type FeedbackState } from '@reshelve/domain/feedback';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  ValidateNested,
} from 'class-validator';
import { IfGiven, Line, Words } from '../../../platform/http/transforms.ts';
import { FeedbackRequestDto } from './feedback.dto.ts';
import { LessonDto, NamedApplicationDto, NewLessonDto } from './lesson.dto.ts';

const MAX_LESSONS_AT_ONCE = 20;

export class ReasonDto {
  @ApiProperty({ enum: REASONS, enumName: 'Reason' })
  @IsIn(REASONS, { message: 'Choose a reason from the list.' })
  code: Reason;

  @ApiProperty({ enum: REASON_BASES, enumName: 'ReasonBasis' })
  @IsIn(REASON_BASES, { message: 'Choose whether they said so or you suspect it.' })
  basis: ReasonBasis;

  @IsString()
  @Words(1_000)
  detail: string;
}

/** Where it stopped, and why, as far as it is known. */
export class LocationDto {
  @ApiProperty({ enum: STOPPABLE_STAGES, enumName: 'StoppableStage' })
  @IsIn(STOPPABLE_STAGES, { message: 'Choose where it stopped.' })
  stoppedAt: StoppableStage;

  /** Each reason once: what they said needs no suspecting. */
  @IsArray()
  @ArrayMaxSize(REASONS.length)
  @ArrayUnique(({ code }: ReasonDto) => code, { message: 'Choose each reason once.' })
  @ValidateNested({ each: true })
  @Type(() => ReasonDto)
  reasons: ReasonDto[];

  /** The employer's words that came with the decision. */
  @IsString()
  @Words()
  decisionWords: string;
}

export class ReflectionDto {
  @IsString()
  @Words()
  wentWell: string;

  @IsString()
  @Words()
  wasHard: string;

  @IsString()
  @Words()
  wouldDoDifferent: string;

  /** Lessons to add along with it. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MAX_LESSONS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => NewLessonDto)
  lessons?: NewLessonDto[];
}

/** Seen by nobody but the returner, ever. */
export class AcceptanceDto {
  @IsString()
  @Words()
  closingNote: string;

  /** How it feels, in the returner's words. */
  @IfGiven()
  @IsString()
  @Line(500)
  feeling?: string;
}

export class DebriefRevisionDto {
  /** The debrief's revision from now on. */
  revision: number;
}

export class OpenedDebriefDto {
  id: string;
}

export class DebriefQueryDto {
  /** Only those that are accepted, or only those that are not. */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IfGiven()
  @IsIn(['true', 'false'], { message: 'Say true or false.' })
  accepted?: 'true' | 'false';
}

/** A debrief's line in the list. */
export class DebriefLineDto {
  id: string;
  application: NamedApplicationDto;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
  @ApiProperty({ enum: STOPPABLE_STAGES, enumName: 'StoppableStage', nullable: true })
  stoppedAt: StoppableStage | null;
  @ApiProperty({ enum: FEEDBACK_STATES, enumName: 'FeedbackState' })
  feedback: FeedbackState;
  lessons: number;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  locatedAt: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  reflectedAt: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  acceptedAt: string | null;
  /** Where to go on; null once it is accepted. */
  @ApiProperty({ enum: DEBRIEF_STEPS, enumName: 'DebriefStep', nullable: true })
  nextStep: DebriefStep | null;
}

/** What the debrief needs to know of its application. */
export class DebriefedApplicationDto extends NamedApplicationDto {
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthestStage: Stage;
  /** Null where the application was opened again since. */
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  appliedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
}

/** A debrief with everything that its pages show. */
export class DebriefDto {
  /** Grows with every change of the debrief or its feedback request; also the ETag. */
  revision: number;
  id: string;
  application: DebriefedApplicationDto;
  @ApiProperty({ enum: STOPPABLE_STAGES, enumName: 'StoppableStage', nullable: true })
  stoppedAt: StoppableStage | null;
  reasons: ReasonDto[];
  decisionWords: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  locatedAt: string | null;
  wentWell: string;
  wasHard: string;
  wouldDoDifferent: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  reflectedAt: string | null;
  closingNote: string;
  feeling: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  acceptedAt: string | null;
  /** Decided on in this debrief. */
  lessons: LessonDto[];
  /** Open ones of the returner's other debriefs. */
  earlierLessons: LessonDto[];
  feedback: FeedbackRequestDto;
  /** Where to go on; null once it is accepted. */
  @ApiProperty({ enum: DEBRIEF_STEPS, enumName: 'DebriefStep', nullable: true })
  nextStep: DebriefStep | null;
}
