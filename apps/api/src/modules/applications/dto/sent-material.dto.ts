import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MATERIAL_KINDS, type MaterialKind } from '@reshelve/domain/materials';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, ValidateIf } from 'class-validator';
import { IfGiven, IsPlainDate, Line } from '../../../platform/http/transforms.ts';

const VERSION = { message: 'Choose one of the versions that you kept.' };

const isFree = ({ materialVersionId }: { materialVersionId?: string | null }): boolean =>
  materialVersionId === undefined || materialVersionId === null;

/** A kept version, or anything else by its kind and a name. */
export class NewSentMaterialDto {
  /** A kept version: kind and name are its material's. */
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID(undefined, VERSION)
  materialVersionId?: string | null;

  @ApiPropertyOptional({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  @ValidateIf(isFree)
  @IsIn(MATERIAL_KINDS, { message: 'Choose what kind of material it is.' })
  kind: MaterialKind;

  /** The name by which the returner knows this version. */
  @ApiPropertyOptional()
  @ValidateIf(isFree)
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
  /** Another kept version, or null: no kept version any more. */
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID(undefined, VERSION)
  materialVersionId?: string | null;

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
  /** The kept version that it is. */
  version: SentVersionDto | null;
}

export class SentVersionDto {
  id: string;
  number: number;
  materialId: string;
}

/** A version that can be noted as sent. */
export class KeptVersionDto {
  id: string;
  number: number;
  note: string;
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  kind: MaterialKind;
  /** Of its material. */
  name: string;
}

/** What went with an application, the free names given before, the last used first, and what can be chosen. */
export class SentMaterialsDto {
  sent: SentMaterialDto[];
  earlier: string[];
  /** The newest versions of the materials in use. */
  kept: KeptVersionDto[];
}
