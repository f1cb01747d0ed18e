import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANNELS,
  CONTRACTS,
  HOURS,
  type Channel,
  type Contract,
  type Hours,
} from '@reshelve/domain/channels';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { IsIn, IsNotEmpty, IsOptional, IsString } from 'class-validator';
import { IfGiven, IsPlainDate, Line, Words } from '../../../platform/http/transforms.ts';
import { IsWebLink } from '../validators.ts';

/** What a returner notes of a vacancy. Null empties a field; what is left out stays. */
export class ApplicationFieldsDto {
  @IfGiven()
  @IsString()
  @Line(200)
  location?: string;

  /** The last day on which the employer takes applications. */
  @ApiPropertyOptional({ type: 'string', format: 'date', nullable: true })
  @IsOptional()
  @IsPlainDate()
  closingOn?: string | null;

  /** Where the vacancy is described: http or https, or empty. */
  @IfGiven()
  @IsString()
  @Line(2000)
  @IsWebLink()
  link?: string;

  @ApiPropertyOptional({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  @IsOptional()
  @IsIn(CHANNELS, { message: 'Choose how you came to it from the list.' })
  channel?: Channel | null;

  @ApiPropertyOptional({ enum: CONTRACTS, enumName: 'Contract', nullable: true })
  @IsOptional()
  @IsIn(CONTRACTS, { message: 'Choose the contract from the list.' })
  contract?: Contract | null;

  @ApiPropertyOptional({ enum: HOURS, enumName: 'Hours', nullable: true })
  @IsOptional()
  @IsIn(HOURS, { message: 'Choose the hours from the list.' })
  hours?: Hours | null;

  /** As the advert puts it. */
  @IfGiven()
  @IsString()
  @Line(200)
  salary?: string;

  @IfGiven()
  @IsString()
  @Words()
  notes?: string;

  /** The text of the advertisement. */
  @IfGiven()
  @IsString()
  @Words(50_000)
  advert?: string;
}

export class NewApplicationDto extends ApplicationFieldsDto {
  @IsString({ message: 'Enter the title of the post.' })
  @IsNotEmpty({ message: 'Enter the title of the post.' })
  @Line(200)
  title: string;

  @IsString({ message: 'Enter the employer.' })
  @IsNotEmpty({ message: 'Enter the employer.' })
  @Line(200)
  employer: string;

  /** Where it stands already; `saved` unless said otherwise. */
  @ApiPropertyOptional({ enum: STAGES, enumName: 'Stage' })
  @IsOptional()
  @IsIn(STAGES, { message: 'Choose a stage from the list.' })
  stage?: Stage;

  /** Since which day it stands there; today unless said otherwise. */
  @IsOptional()
  @IsPlainDate()
  occurredOn?: string;
}

export class ChangeApplicationDto extends ApplicationFieldsDto {
  @IfGiven()
  @IsString()
  @IsNotEmpty({ message: 'Enter the title of the post.' })
  @Line(200)
  title?: string;

  @IfGiven()
  @IsString()
  @IsNotEmpty({ message: 'Enter the employer.' })
  @Line(200)
  employer?: string;
}

/** The id of what was made. */
export class CreatedDto {
  id: string;
}

/** What an application amounts to: its line in a list. */
export class ApplicationLineDto {
  id: string;
  title: string;
  employer: string;
  location: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  closingOn: string | null;
  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  channel: Channel | null;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;
  /** The furthest stage ever reached: neither a rejection nor a step back takes it away. */
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthestStage: Stage;
  /** Null while it is open. */
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', format: 'date' })
  stageSince: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  appliedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' })
  updatedAt: string;
  @ApiProperty({ type: 'string', nullable: true })
  debriefId: string | null;
}
