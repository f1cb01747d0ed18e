import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MATERIAL_KINDS,
  MATERIAL_ORIGINS,
  MAX_MATERIAL_NAME,
  type MaterialKind,
  type MaterialOrigin,
} from '@reshelve/domain/materials';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { IsDefined, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';
import { DocumentDto } from '../../../platform/documents/document.dto.ts';

const KIND = { message: 'Choose what kind of material it is.' };
const NAME = { message: 'Give it a name that you will know it by.' };

export class MaterialFactsDto {
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  @IsIn(MATERIAL_KINDS, KIND)
  kind: MaterialKind;

  @IsString()
  @IsNotEmpty(NAME)
  @Line(MAX_MATERIAL_NAME)
  name: string;
}

export class NewMaterialDto extends MaterialFactsDto {
  /** Makes it a variant of that one, beginning with its words. */
  @ApiPropertyOptional({ type: 'string', format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose one of your materials.' })
  fromMaterialId?: string;
}

export class UploadQueryDto {
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  @IsIn(MATERIAL_KINDS, KIND)
  kind: MaterialKind;
}

export class SaveMaterialDraftDto {
  /** Its shape is the domain's to check. */
  @ApiProperty({ type: DocumentDto })
  @IsDefined()
  document: unknown;
}

export class KeepVersionDto {
  /** What is new in it, in the returner's words. */
  @IsOptional()
  @IsString()
  @Line(200)
  note?: string;
}

export class MaterialCreatedDto {
  id: string;
}

export class MaterialUploadedDto {
  id: string;
  versionId: string;
}

export class VersionKeptDto {
  id: string;
  number: number;
}

export class DraftRevisionDto {
  /** The material's revision from now on. */
  revision: number;
}

export class MaterialBriefDto {
  id: string;
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  kind: MaterialKind;
  name: string;
  /** Of the one that it is a variant of. */
  baseName: string | null;
  latestVersion: LatestVersionDto | null;
  /** Whether there are words that no version has yet. */
  draftChanged: boolean;
  /** Reviews that wait or are being written. */
  openReviews: number;
  /** Applications that one of its versions went with. */
  usedIn: number;
  setAsideAt: string | null;
  updatedAt: string;
}

export class LatestVersionDto {
  id: string;
  number: number;
  createdAt: string;
}

export class MaterialReviewDto {
  id: string;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  decision: 'ready' | 'another_look' | null;
  submittedAt: string;
  decidedAt: string | null;
}

/** An application that a version went with, and what came of it. */
export class SentToDto {
  applicationId: string;
  title: string;
  employer: string;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  sentOn: string | null;
}

export class UploadedFileDto {
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
}

export class FromVersionDto {
  id: string;
  number: number;
  materialId: string;
  name: string;
}

export class MaterialVersionBriefDto {
  id: string;
  number: number;
  note: string;
  @ApiProperty({ enum: MATERIAL_ORIGINS, enumName: 'MaterialOrigin' })
  origin: MaterialOrigin;
  createdAt: string;
  /** The version that was brought back, or that a variant began with. */
  from: FromVersionDto | null;
  file: UploadedFileDto | null;
  /** Those whose words are in it beside the returner's. */
  authors: string[];
  /** Newest first. */
  reviews: MaterialReviewDto[];
  sentTo: SentToDto[];
}

export class VariantDto {
  id: string;
  name: string;
  setAsideAt: string | null;
}

export class MaterialDto extends MaterialFactsDto {
  revision: number;
  id: string;
  draft: DocumentDto;
  draftChanged: boolean;
  setAsideAt: string | null;
  updatedAt: string;
  base: VariantDto | null;
  variants: VariantDto[];
  /** Newest first. */
  versions: MaterialVersionBriefDto[];
}
