import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { InterviewDto } from './interview.dto.ts';

class NamedApplicationDto {
  id: string;
  title: string;
  employer: string;
}

/** Not sent yet, with a closing date to come. */
export class ClosingDto extends NamedApplicationDto {
  @ApiProperty({ type: 'string', format: 'date' })
  closingOn: string;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;
}

/** An interview of an open application, to come. */
export class ComingInterviewDto extends InterviewDto {
  application: NamedApplicationDto;
}

/** Ended with a no, spoken or silent, and its debrief not closed yet. */
export class ToDebriefDto extends NamedApplicationDto {
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome: Outcome;
  @ApiProperty({ type: 'string', format: 'date' })
  endedOn: string;
  /** Null while it has not been begun. */
  @ApiProperty({ type: 'string', nullable: true })
  debriefId: string | null;
}

/** What lies ahead: at most ten of each, the nearest first. */
export class AheadDto {
  closing: ClosingDto[];
  interviews: ComingInterviewDto[];
  toDebrief: ToDebriefDto[];
  /** How many there are to debrief altogether. */
  toDebriefCount: number;
}
