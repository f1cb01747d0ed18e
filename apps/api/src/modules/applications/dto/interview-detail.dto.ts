import { ApiProperty } from '@nestjs/swagger';
import { INTERVIEW_FORMATS, type InterviewFormat } from '@reshelve/domain/channels';
import { THANK_YOUS, type ThankYou } from '@reshelve/domain/interviews';
import { OUTCOMES, STAGE_GROUPS, type Outcome } from '@reshelve/domain/stages';
import { IsEmail, IsIn, IsString, ValidateIf } from 'class-validator';
import { IfGiven, IsPlainDate, Line, Words } from '../../../platform/http/transforms.ts';
import { CriterionDto } from './criterion.dto.ts';
import { InterviewDto, type Round } from './interview.dto.ts';
import { PreparationItemDto } from './preparation.dto.ts';

/** The application that an interview belongs to. */
export class InterviewApplicationDto {
  id: string;
  title: string;
  employer: string;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', nullable: true })
  debriefId: string | null;
}

/** A line of the list of all interviews. */
export class InterviewLineDto {
  id: string;
  @ApiProperty({ enum: STAGE_GROUPS.interviewing, enumName: 'Round' })
  round: Round;
  @ApiProperty({ enum: INTERVIEW_FORMATS, enumName: 'InterviewFormat' })
  format: InterviewFormat;
  @ApiProperty({ type: 'string', format: 'date-time' })
  startsAt: string;
  timeZone: string;
  minutes: number;
  place: string;
  link: string;
  hasFreshNotes: boolean;
  @ApiProperty({ enum: THANK_YOUS, enumName: 'ThankYou' })
  thankYou: ThankYou;
  /** Lines of its checklist, and how many of them are ticked. */
  prepared: number;
  toPrepare: number;
  application: InterviewApplicationDto;
}

/** An interview with everything that its page shows. */
export class InterviewPageDto extends InterviewDto {
  /** The zone that the returner lives by: of the reminders, or the programme's. */
  myTimeZone: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  thankedOn: string | null;
  /** Whether a draft of the thank-you note was kept. */
  hasDraft: boolean;
  application: InterviewApplicationDto;
  /** In the order in which it is shown. */
  preparation: PreparationItemDto[];
  /** Of the application: essential ones first. */
  criteria: CriterionDto[];
}

export class InterviewRevisionDto {
  revision: number;
}

export class FreshNotesDto {
  @IsString()
  @Words()
  freshNotes: string;
}

export class ThankYouDto {
  @ApiProperty({ enum: THANK_YOUS, enumName: 'ThankYou' })
  @IsIn(THANK_YOUS, { message: 'Say whether it was sent.' })
  thankYou: ThankYou;

  /** E-mail address; may be empty. */
  @IsString()
  @Line(254)
  @ValidateIf((_object, value: unknown) => value !== undefined && value !== '')
  @IsEmail({}, { message: 'Enter an e-mail address, or leave it empty.' })
  recipient?: string;

  @IfGiven()
  @IsString()
  @Line(200)
  subject?: string;

  /** The note: a draft, or what was sent. */
  @IfGiven()
  @IsString()
  @Words()
  body?: string;

  /** Where it was sent: when. */
  @IfGiven()
  @IsPlainDate()
  thankedOn?: string;

  /** Notes written in the same sitting: kept with it. */
  @IfGiven()
  @IsString()
  @Words()
  freshNotes?: string;
}

export class ThankYouDraftQueryDto {
  /** What was talked about, in a few words: fills the template. */
  @IfGiven()
  @IsString()
  @Line(300)
  discussed?: string;

  /** `template`: begin again, although a draft was kept. */
  @IfGiven()
  @IsIn(['template'], { message: 'Begin again from the template, or leave it out.' })
  anew?: 'template';
}

export class ThankYouDraftDto {
  recipient: string;
  subject: string;
  body: string;
  /** Opens the note in the mail program. */
  mailto: string;
  /** It is the returner's draft, not a fresh one from the template. */
  saved: boolean;
}
