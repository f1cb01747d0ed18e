import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STAGE_EVENT_KINDS, type StageEventKind } from '@reshelve/domain/history-events';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { IfGiven, IsPlainDate, Words } from '../../../platform/http/transforms.ts';

const NOTE_LENGTH = 2000;

/** When something happened, and a note on it. */
export class StepDto {
  /** In the programme's time zone; not in the future. Today unless said otherwise. */
  @IsOptional()
  @IsPlainDate()
  occurredOn?: string;

  @IfGiven()
  @IsString()
  @Words(NOTE_LENGTH)
  note?: string;
}

export class MoveDto extends StepDto {
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  @IsIn(STAGES, { message: 'Choose the stage it moved to.' })
  stage: Stage;
}

export class OutcomeDto extends StepDto {
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  @IsIn(OUTCOMES, { message: 'Choose how it ended.' })
  outcome: Outcome;
}

/** What to change about an entry of the history; what is left out stays as it is. */
export class CorrectionDto extends StepDto {
  /** The entry as first recorded, never a correction. */
  @IsUUID(undefined, { message: 'Choose the entry to correct.' })
  eventId: string;

  @ApiPropertyOptional({ enum: STAGES, enumName: 'Stage' })
  @IfGiven()
  @IsIn(STAGES, { message: 'Choose a stage from the list.' })
  stage?: Stage;

  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' })
  @IfGiven()
  @IsIn(OUTCOMES, { message: 'Choose an outcome from the list.' })
  outcome?: Outcome;

  /** True: it never happened. False: it did after all. */
  @IfGiven()
  @IsBoolean()
  void?: boolean;
}

/** An entry of the append-only history, as recorded. Fold it with the domain's `standing`. */
export class StageEventDto {
  id: string;
  @ApiProperty({ enum: STAGE_EVENT_KINDS, enumName: 'StageEventKind' })
  kind: StageEventKind;
  /** Of `moved`, and of a correction of one. */
  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true })
  stage: Stage | null;
  /** Of `ended`, and of a correction of one. */
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', format: 'date' })
  occurredOn: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  recordedAt: string;
  note: string;
  /** Of `corrected`: the entry that it replaces or voids. */
  @ApiProperty({ type: 'string', nullable: true })
  correctsId: string | null;
  /** Of `corrected`: the entry never happened. */
  void: boolean;
}

/** Where the application stands after a change of its history. */
export class StandingDto {
  /** The entry that the change added: what to name when it is to be struck out. */
  eventId: string;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthestStage: Stage;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', format: 'date' })
  stageSince: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  appliedOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
  revision: number;
}
