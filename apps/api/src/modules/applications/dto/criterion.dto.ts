import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CRITERION_KINDS, type CriterionKind } from '@reshelve/domain/channels';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { IfGiven, Line, Words } from '../../../platform/http/transforms.ts';

export class NewCriteriaDto {
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  @IsIn(CRITERION_KINDS, { message: 'Say whether they are essential or desirable.' })
  kind: CriterionKind;

  /** One criterion a line, as pasted from the person specification. */
  @IsString()
  @IsNotEmpty({ message: 'Paste at least one criterion.' })
  @Words(20_000)
  lines: string;
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
}

export class CriterionDto {
  id: string;
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  kind: CriterionKind;
  text: string;
  evidence: string;
}

export class CriteriaAddedDto {
  ids: string[];
}
