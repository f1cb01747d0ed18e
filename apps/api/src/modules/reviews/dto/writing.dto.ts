import { ApiProperty } from '@nestjs/swagger';
import { COMMENT_KINDS, type CommentKind } from '@reshelve/domain/comments';
import { DECISIONS, type Decision } from '@reshelve/domain/reviews';
import { MAX_RUBRIC_NOTE, RUBRIC_MARKS, type RubricMark } from '@reshelve/domain/rubric';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { PassageDto } from '../../../platform/documents/document.dto.ts';
import { IfGiven, IsPlainDate, Verbatim, Words } from '../../../platform/http/transforms.ts';

export class SaveCommentDto {
  @IsIn(COMMENT_KINDS)
  @ApiProperty({ enum: COMMENT_KINDS, enumName: 'CommentKind' })
  kind: CommentKind;

  /** Null: on the whole, or an answer. Empty, of a suggestion: a place to put words in. */
  @ValidateIf((_, value: unknown) => value !== null)
  @ValidateNested()
  @Type(() => PassageDto)
  @ApiProperty({ type: PassageDto, nullable: true })
  passage: PassageDto | null;

  /** May be empty with a suggestion. */
  @IsString({ message: 'Write something first.' })
  @Words(5_000)
  text: string;

  /** Of a suggestion: the words in the passage's place; empty to strike it out. */
  @IsOptional()
  @IsString()
  @Verbatim(20_000)
  replacement?: string | null;

  /** The comment that this one answers. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class ReviewRevisionDto {
  /** The ETag. */
  revision: number;
}

/** What a mentor says to one of the five points. */
export class RubricEntryDto {
  @IsIn(RUBRIC_MARKS, { message: 'Choose one of the marks.' })
  @ApiProperty({ enum: RUBRIC_MARKS, enumName: 'RubricMark' })
  mark: RubricMark;

  @IfGiven()
  @IsString()
  @Words(MAX_RUBRIC_NOTE)
  note: string;
}

const Entry = (): PropertyDecorator => (target, name) => {
  IfGiven()(target, name);
  ValidateNested()(target, name);
  Type(() => RubricEntryDto)(target, name);
};

/** The five points; those without a word are left out. */
export class RubricDto {
  @Entry()
  materials?: RubricEntryDto;
  @Entry()
  skills?: RubricEntryDto;
  @Entry()
  preparation?: RubricEntryDto;
  @Entry()
  learning?: RubricEntryDto;
  @Entry()
  feedback?: RubricEntryDto;
}

export class SaveReviewDraftDto {
  @IsString()
  @Words(5_000)
  summary: string;

  @ValidateIf((_, value: unknown) => value !== null)
  @IsIn(DECISIONS, { message: 'Choose one of the two.' })
  @ApiProperty({ enum: DECISIONS, nullable: true })
  decision: Decision | null;

  @ValidateNested()
  @Type(() => RubricDto)
  rubric: RubricDto;
}

export class PublishDto {
  @IsIn(DECISIONS, { message: 'Choose one of the two.' })
  @ApiProperty({ enum: DECISIONS })
  decision: Decision;

  /** Needed with `another_look` unless a comment says what to look at. */
  @IsOptional()
  @IsString()
  @Words(5_000)
  summary?: string;

  @IfGiven()
  @ValidateNested()
  @Type(() => RubricDto)
  rubric?: RubricDto;
}

export class PromiseDto {
  /** By when the mentor will have read it; null takes an earlier day back. */
  @ValidateIf((_, value: unknown) => value !== null)
  @IsPlainDate()
  promisedFor: string | null;
}
