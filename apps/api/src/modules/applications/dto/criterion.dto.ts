import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CRITERION_KINDS, type CriterionKind } from '@reshelve/domain/channels';
import {
  CORRECTIONS,
  EVIDENCE_STRENGTHS,
  MAX_CRITERIA,
  type Correction,
  type EvidenceStrength,
} from '@reshelve/domain/criteria';
import { MAX_SPECIFICATION } from '@reshelve/domain/person-specification';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IfGiven, Line, Words } from '../../../platform/http/transforms.ts';

export class NewCriteriaDto {
  /** Of what stands under no heading that says it. */
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  @IsIn(CRITERION_KINDS, { message: 'Say whether they are essential or desirable.' })
  kind: CriterionKind;

  /** The person specification as it was pasted. */
  @IsString()
  @IsNotEmpty({ message: 'Paste at least one criterion.' })
  @Words(MAX_SPECIFICATION)
  text: string;
}

export class ChangeCriterionDto {
  @ApiPropertyOptional({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  @IfGiven()
  @IsIn(CRITERION_KINDS, { message: 'Say whether it is essential or desirable.' })
  kind?: CriterionKind;

  @IfGiven()
  @IsString()
  @IsNotEmpty({ message: 'Enter the criterion.' })
  @Line(1000)
  text?: string;

  /** What shows that the returner meets it. */
  @IfGiven()
  @IsString()
  @Words()
  evidence?: string;

  /** How strong that is; null takes the judgement back. */
  @ApiPropertyOptional({ enum: EVIDENCE_STRENGTHS, enumName: 'EvidenceStrength', nullable: true })
  @IfGiven()
  @IsIn([...EVIDENCE_STRENGTHS, null], { message: 'Choose how strong it is, or leave it open.' })
  strength?: EvidenceStrength | null;
}

/** A line of the reading, put right. */
export class CorrectedCriterionDto {
  @IsUUID('all', { message: 'There is no such criterion.' })
  id: string;

  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  @IsIn(CRITERION_KINDS, { message: 'Say whether it is essential or desirable.' })
  kind: CriterionKind;

  @IsString()
  @Words(2_000)
  text: string;

  @ApiProperty({ enum: CORRECTIONS, enumName: 'Correction' })
  @IsIn(CORRECTIONS, { message: 'Say what becomes of the line.' })
  then: Correction;
}

export class CorrectCriteriaDto {
  /** All criteria of the application, in order. */
  @IsArray()
  @ArrayMaxSize(MAX_CRITERIA)
  @ValidateNested({ each: true })
  @Type(() => CorrectedCriterionDto)
  criteria: CorrectedCriterionDto[];
}

/** An example that serves a criterion. */
export class NamedExampleDto {
  id: string;
  title: string;
}

export class CriterionDto {
  id: string;
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  kind: CriterionKind;
  text: string;
  evidence: string;
  @ApiProperty({ enum: EVIDENCE_STRENGTHS, enumName: 'EvidenceStrength', nullable: true })
  strength: EvidenceStrength | null;
  examples: NamedExampleDto[];
}

export class CriteriaAddedDto {
  ids: string[];
  /** What of the paste was taken for something else: headings, page numbers, repeats. */
  leftOut: string[];
}
