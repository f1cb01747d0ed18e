import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MAX_PREPARATION_LENGTH,
  PREPARATION_SECTIONS,
  type PreparationSection,
} from '@reshelve/domain/preparation';
import { IsBoolean, IsIn, IsNotEmpty, IsString } from 'class-validator';
import { IfGiven, Line, Words } from '../../../platform/http/transforms.ts';

export class PreparationItemDto {
  id: string;
  @ApiProperty({ enum: PREPARATION_SECTIONS, enumName: 'PreparationSection' })
  section: PreparationSection;
  text: string;
  notes: string;
  done: boolean;
  /** Written or changed by the returner: a template never takes it away. */
  own: boolean;
}

export class NewPreparationItemDto {
  @ApiProperty({ enum: PREPARATION_SECTIONS, enumName: 'PreparationSection' })
  @IsIn(PREPARATION_SECTIONS, { message: 'Choose where it belongs.' })
  section: PreparationSection;

  @IsString()
  @IsNotEmpty({ message: 'Write what there is to prepare.' })
  @Line(MAX_PREPARATION_LENGTH)
  text: string;
}

/** What is left out stays. */
export class ChangePreparationItemDto {
  @ApiPropertyOptional({ enum: PREPARATION_SECTIONS, enumName: 'PreparationSection' })
  @IfGiven()
  @IsIn(PREPARATION_SECTIONS, { message: 'Choose where it belongs.' })
  section?: PreparationSection;

  @IfGiven()
  @IsString()
  @IsNotEmpty({ message: 'Write what there is to prepare.' })
  @Line(MAX_PREPARATION_LENGTH)
  text?: string;

  @IfGiven()
  @IsString()
  @Words(2000)
  notes?: string;

  @IfGiven()
  @IsBoolean({ message: 'Say whether it is done.' })
  done?: boolean;
}

export class MovePreparationItemDto {
  @ApiProperty({ enum: ['up', 'down'], enumName: 'MoveDirection' })
  @IsIn(['up', 'down'], { message: 'Up or down.' })
  direction: 'up' | 'down';
}
