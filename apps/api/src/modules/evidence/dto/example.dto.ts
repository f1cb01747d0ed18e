import { ApiProperty } from '@nestjs/swagger';
import { CRITERION_KINDS, type CriterionKind } from '@reshelve/domain/channels';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { IsBoolean, IsNotEmpty, IsString } from 'class-validator';
import { IfGiven, Line, Words } from '../../../platform/http/transforms.ts';

const LENGTH = 5_000;

export class SaveExampleDto {
  @IsString()
  @IsNotEmpty({ message: 'Give it a name that you will recognise.' })
  @Line(200)
  title: string;

  @IsString()
  @Words(LENGTH)
  situation: string;

  @IsString()
  @Words(LENGTH)
  task: string;

  @IsString()
  @Words(LENGTH)
  action: string;

  @IsString()
  @Words(LENGTH)
  result: string;
}

export class ExampleQueryDto {
  /** Words to look for. */
  @IfGiven()
  @IsString()
  @Line(200)
  search?: string;
}

/** A criterion that an example has served. */
export class ExampleUseDto {
  criterionId: string;
  text: string;
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  kind: CriterionKind;
  applicationId: string;
  title: string;
  employer: string;
  /** How far that application came. */
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthestStage: Stage;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
}

export class ExampleDto extends SaveExampleDto {
  /** The ETag. */
  revision: number;
  id: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  updatedAt: string;
  uses: ExampleUseDto[];
}

export class ExampleCreatedDto {
  id: string;
}

export class ExampleRevisionDto {
  revision: number;
}

/** An example beside a criterion. */
export class FittingExampleDto extends SaveExampleDto {
  id: string;
  /** It serves this criterion already. */
  used: boolean;
  /** How many criteria it has served. */
  uses: number;
}

export class UseExampleDto {
  /** Its words go into the evidence of the criterion, too. */
  @IsBoolean({ message: 'Say whether its words are to be copied.' })
  copy: boolean;
}

export class ExampleOfEvidenceDto {
  @IsString()
  @IsNotEmpty({ message: 'Give it a name that you will recognise.' })
  @Line(200)
  title: string;
}
