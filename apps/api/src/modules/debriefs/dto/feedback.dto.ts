import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLOSED_REASONS,
  FEEDBACK_STATES,
  type ClosedReason,
  type FeedbackState,
} from '@reshelve/domain/feedback';
import {
  FEEDBACK_THEMES,
  FEEDBACK_WAYS,
  type FeedbackTheme,
  type FeedbackWay,
} from '@reshelve/domain/feedback-told';
import { STOPPABLE_STAGES, type StoppableStage } from '@reshelve/domain/diagnosis';
import { ArrayUnique, IsArray, IsEmail, IsIn, IsString, IsUUID, ValidateIf } from 'class-validator';
import {
  IfGiven,
  IsLocalMoment,
  IsPlainDate,
  Line,
  Words,
} from '../../../platform/http/transforms.ts';
import { NamedApplicationDto } from './lesson.dto.ts';

const BODY_LENGTH = 5_000;

/** May be left out or empty. */
const IfFilled = (): PropertyDecorator =>
  ValidateIf((_object, value: unknown) => value !== undefined && value !== '');

/** The e-mail to the employer, as the returner wants it. */
export class SaveDraftDto {
  /** Their e-mail address; empty while it is not known. */
  @IfFilled()
  @Line(254)
  @IsEmail({}, { message: 'Enter an e-mail address, such as jobs@example.org, or none.' })
  recipient: string;

  @IsString()
  @Line(200)
  subject: string;

  @IsString()
  @Words(BODY_LENGTH)
  body: string;
}

export class AskedDto {
  /** In the programme's time zone; not in the future. */
  @IsPlainDate({ message: 'Enter the day on which you asked.' })
  askedOn: string;

  @ApiPropertyOptional({ enum: FEEDBACK_WAYS, enumName: 'FeedbackWay' })
  @IfGiven()
  @IsIn(FEEDBACK_WAYS, { message: 'Choose how you asked.' })
  way?: FeedbackWay;

  @IfFilled()
  @Line(254)
  @IsEmail({}, { message: 'Enter an e-mail address, such as jobs@example.org, or none.' })
  recipient?: string;

  @IfGiven()
  @IsString()
  @Line(200)
  subject?: string;

  @IfGiven()
  @IsString()
  @Words(BODY_LENGTH)
  body?: string;
}

export class CallDto {
  /** Date and time as the clocks of the programme's time zone show them: YYYY-MM-DDTHH:MM. */
  @IsLocalMoment()
  callAt: string;
}

export class AnsweredDto {
  /** In the programme's time zone; not in the future. */
  @IsPlainDate({ message: 'Enter the day on which the answer came.' })
  answeredOn: string;

  /** What they said, word for word. */
  @IsString()
  @Words()
  verbatim: string;

  /** What the returner makes of it. */
  @IsString()
  @Words()
  ownWords: string;

  /** What it is about. */
  @ApiPropertyOptional({ enum: FEEDBACK_THEMES, enumName: 'FeedbackTheme', isArray: true })
  @IfGiven()
  @IsArray({ message: 'Choose what it is about.' })
  @ArrayUnique({ message: 'Choose each theme once.' })
  @IsIn(FEEDBACK_THEMES, { each: true, message: 'Choose from the themes.' })
  themes?: FeedbackTheme[];
}

export class ClosedDto {
  @ApiProperty({ enum: CLOSED_REASONS, enumName: 'ClosedReason' })
  @IsIn(CLOSED_REASONS, { message: 'Choose why you close it.' })
  reason: ClosedReason;
}

export class DraftQueryDto {
  /** From this template, whatever was saved; `built-in` for the one that is always there. */
  @IfGiven()
  @ValidateIf((query: DraftQueryDto) => query.template !== 'built-in')
  @IsUUID('all', { message: 'Choose one of the templates.' })
  template?: string;
}

/** A template that the letter can begin from. */
export class LetterTemplateDto {
  /** `built-in` for the one that is always there. */
  id: string;
  name: string;
  /** One's own, not the programme's. */
  own: boolean;
}

export class DraftDto {
  recipient: string;
  subject: string;
  body: string;
  /** Opens it in the mail client. */
  mailto: string;
  /** Whether it was saved before, or comes from a template. */
  saved: boolean;
  /** What it can begin from, the best first. */
  templates: LetterTemplateDto[];
  /** Which of them it was made from; null for a saved one. */
  templateId: string | null;
}

export class FeedbackRequestDto {
  @ApiProperty({ enum: FEEDBACK_STATES, enumName: 'FeedbackState' })
  state: FeedbackState;
  @ApiProperty({ enum: FEEDBACK_WAYS, enumName: 'FeedbackWay', nullable: true })
  way: FeedbackWay | null;
  recipient: string;
  subject: string;
  body: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  askedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  callAt: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  answeredOn: string | null;
  verbatim: string;
  ownWords: string;
  /** Codes; of an older list, perhaps. */
  themes: string[];
  @ApiProperty({ enum: CLOSED_REASONS, enumName: 'ClosedReason', nullable: true })
  closedReason: ClosedReason | null;
}

/** A line of the list of requests. */
export class FeedbackLineDto {
  debriefId: string;
  application: NamedApplicationDto;
  /** Where the application stopped; null while the debrief has not located it. */
  @ApiProperty({ enum: STOPPABLE_STAGES, enumName: 'StoppableStage', nullable: true })
  stoppedAt: StoppableStage | null;
  @ApiProperty({ enum: FEEDBACK_STATES, enumName: 'FeedbackState' })
  state: FeedbackState;
  @ApiProperty({ enum: FEEDBACK_WAYS, enumName: 'FeedbackWay', nullable: true })
  way: FeedbackWay | null;
  /** Whom: their e-mail address, where it is known. */
  recipient: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  askedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  callAt: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  answeredOn: string | null;
  verbatim: string;
  ownWords: string;
  /** Codes; of an older list, perhaps. */
  themes: string[];
  @ApiProperty({ enum: CLOSED_REASONS, enumName: 'ClosedReason', nullable: true })
  closedReason: ClosedReason | null;
  @ApiProperty({ type: 'string', format: 'date-time' })
  updatedAt: string;
}
