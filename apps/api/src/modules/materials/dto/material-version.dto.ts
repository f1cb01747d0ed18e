import { ApiProperty } from '@nestjs/swagger';
import { MATERIAL_KINDS, type MaterialKind } from '@reshelve/domain/materials';
import { AuthoredDto, DocumentDto, PassageDto } from '../../../platform/documents/document.dto.ts';
import { MaterialVersionBriefDto } from './material.dto.ts';

/** A remark in the margin of the uploaded file. */
export class FileCommentDto {
  id: string;
  author: string;
  text: string;
  /** By the clock of whoever wrote it. */
  writtenAt: string | null;
  /** The words that it is about; null: none of the text. */
  passage: PassageDto | null;
}

export class MaterialVersionDto extends MaterialVersionBriefDto {
  materialId: string;
  /** As the material was called then. */
  name: string;
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  kind: MaterialKind;
  document: DocumentDto;
  authorship: AuthoredDto[];
  /** What of the uploaded file could not be read, a sentence each. */
  unread: string[];
  fileComments: FileCommentDto[];
}
