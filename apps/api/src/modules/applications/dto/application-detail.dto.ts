import { ApiProperty } from '@nestjs/swagger';
import { CONTRACTS, HOURS, type Contract, type Hours } from '@reshelve/domain/channels';
import { ApplicationLineDto } from './application.dto.ts';
import { CriterionDto } from './criterion.dto.ts';
import { StageEventDto } from './history.dto.ts';
import { InterviewDto } from './interview.dto.ts';

/** An application with everything that belongs to it. */
export class ApplicationDto extends ApplicationLineDto {
  /** Grows with every change; also the ETag. */
  revision: number;
  /** When its debrief was accepted; null while there is none, or while it is open. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  debriefAcceptedAt: string | null;
  link: string;
  @ApiProperty({ enum: CONTRACTS, enumName: 'Contract', nullable: true })
  contract: Contract | null;
  @ApiProperty({ enum: HOURS, enumName: 'Hours', nullable: true })
  hours: Hours | null;
  salary: string;
  notes: string;
  /** The text of the advertisement, as it was saved. */
  advert: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;
  /** In the order in which they were recorded. */
  events: StageEventDto[];
  /** By date. */
  interviews: InterviewDto[];
  /** Essential ones first, each kind in the order of the person specification. */
  criteria: CriterionDto[];
}
