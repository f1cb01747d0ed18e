import { IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsPlainDate, Line } from '../../../platform/http/transforms.ts';

export class SaveCohortDto {
  @IsString()
  @IsNotEmpty({ message: 'Enter a name for the cohort.' })
  @Line(120)
  name: string;

  @IsPlainDate()
  startsOn: string;

  @IsPlainDate()
  endsOn: string;
}

export class CohortDto {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  /** Returners who are in it now. */
  returners: number;
  /** Of those, the ones without a mentor. */
  unpaired: number;
  /** Invitations not answered yet. */
  invited: number;
}

export class CohortFilterDto {
  /** Only those of this cohort. */
  @IsOptional()
  @IsUUID('all', { message: 'Choose one of your cohorts.' })
  cohortId?: string;
}
