import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MATERIAL_KINDS, type MaterialKind } from '@reshelve/domain/materials';
import { IsIn, IsNotEmpty, IsString, ValidateIf } from 'class-validator';
import { IfGiven, IsPlainDate, Line } from '../../../platform/http/transforms.ts';

export class NewSentMaterialDto {
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  @IsIn(MATERIAL_KINDS, { message: 'Choose what kind of material it is.' })
  kind: MaterialKind;

  /** The name by which the returner knows this version. */
  @IsString()
  @IsNotEmpty({ message: 'Give this version a name that you will know it by.' })
  @Line(200)
  label: string;

  /** Null or left out: with the application. */
  @ApiPropertyOptional({ type: 'string', format: 'date', nullable: true })
  @ValidateIf((_object, value: unknown) => value !== undefined && value !== null)
  @IsPlainDate()
  sentOn?: string | null;
}

/** What is left out stays. */
export class ChangeSentMaterialDto {
  @ApiPropertyOptional({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  @IfGiven()
  @IsIn(MATERIAL_KINDS, { message: 'Choose what kind of material it is.' })
  kind?: MaterialKind;

  @IfGiven()
  @IsString()
  @IsNotEmpty({ message: 'Give this version a name that you will know it by.' })
  @Line(200)
  label?: string;

  @ApiPropertyOptional({ type: 'string', format: 'date', nullable: true })
  @ValidateIf((_object, value: unknown) => value !== undefined && value !== null)
  @IsPlainDate()
  sentOn?: string | null;
}

export class SentMaterialDto {
  id: string;
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  kind: MaterialKind;
  label: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  sentOn: string | null;
}

/** What went with an application, and the names given before, the last used first. */
export class SentMaterialsDto {
  sent: SentMaterialDto[];
  earlier: string[];
}
