import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLOSED_REASONS,
  FEEDBACK_STATES,
  type ClosedReason,
  type FeedbackState,
} from '@reshelve/domain/feedback';
import { IsEmail, IsIn, IsString, ValidateIf } from 'class-validator';
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
  @IsPlainDate({ message: 'Enter the day on which you sent it.' })
  askedOn: string;

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
}

export class ClosedDto {
  @ApiProperty({ enum: CLOSED_REASONS, enumName: 'ClosedReason' })
  @IsIn(CLOSED_REASONS, { message: 'Choose why you close it.' })
  reason: ClosedReason;
}

export class DraftQueryDto {
  /** `template`: as the template has it, even where a draft was saved. */
  @ApiPropertyOptional({ enum: ['template'] })
  @IfGiven()
  @IsIn(['template'], { message: 'Only the template can be asked for.' })
  from?: 'template';
}

export class DraftDto {
  recipient: string;
  subject: string;
  body: string;
  /** Opens it in the mail client. */
  mailto: string;
  /** Whether it was saved before, or comes from the template. */
  saved: boolean;
}

export class FeedbackRequestDto {
  @ApiProperty({ enum: FEEDBACK_STATES, enumName: 'FeedbackState' })
  state: FeedbackState;
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
  @ApiProperty({ enum: CLOSED_REASONS, enumName: 'ClosedReason', nullable: true })
  closedReason: ClosedReason | null;
}

/** A line of the list of requests. */
export class FeedbackLineDto {
  debriefId: string;
  application: NamedApplicationDto;
  @ApiProperty({ enum: FEEDBACK_STATES, enumName: 'FeedbackState' })
  state: FeedbackState;
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
  @ApiProperty({ enum: CLOSED_REASONS, enumName: 'ClosedReason', nullable: true })
  closedReason: ClosedReason | null;
  @ApiProperty({ type: 'string', format: 'date-time' })
  updatedAt: string;
}
