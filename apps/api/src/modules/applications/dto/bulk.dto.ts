import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@reshelve/domain/channels';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** As many as a page of the list can show. */
const MOST = 100;

export const BULK_CHANGES = ['move', 'end', 'channel', 'remove'] as const;
export type BulkChange = (typeof BULK_CHANGES)[number];

export class BulkDto {
  @IsArray()
  @ArrayNotEmpty({ message: 'Tick at least one application.' })
  @ArrayMaxSize(MOST, { message: 'Change at most 100 applications at once.' })
  @ArrayUnique({ message: 'Name each application once.' })
  @IsUUID('all', { each: true, message: 'There is no such application.' })
  ids: string[];

  @ApiProperty({ enum: BULK_CHANGES, enumName: 'BulkChange' })
  @IsIn(BULK_CHANGES, { message: 'Choose what to do with them.' })
  change: BulkChange;

  @ApiPropertyOptional({ enum: STAGES, enumName: 'Stage' })
  @ValidateIf(({ change }: BulkDto) => change === 'move')
  @IsIn(STAGES, { message: 'Choose the stage they move to.' })
  stage?: Stage;

  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' })
  @ValidateIf(({ change }: BulkDto) => change === 'end')
  @IsIn(OUTCOMES, { message: 'Choose how they ended.' })
  outcome?: Outcome;

  @ApiPropertyOptional({ enum: CHANNELS, enumName: 'Channel' })
  @ValidateIf(({ change }: BulkDto) => change === 'channel')
  @IsIn(CHANNELS, { message: 'Choose how you came to them.' })
  channel?: Channel;
}

/** One entry that a change added to a history. */
export class AddedEntryDto {
  @IsUUID('all', { message: 'There is no such application.' })
  id: string;

  @IsUUID('all', { message: 'There is no such entry.' })
  eventId: string;
}

export class BulkDoneDto {
  changed: number;
  /** What can be struck out again; empty where nothing was added to a history. */
  entries: AddedEntryDto[];
}

export class UndoDto {
  @IsArray()
  @ArrayNotEmpty({ message: 'There is nothing to undo.' })
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => AddedEntryDto)
  entries: AddedEntryDto[];
}
