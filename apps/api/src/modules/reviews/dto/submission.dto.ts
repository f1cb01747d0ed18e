import { ApiProperty } from '@nestjs/swagger';
import { MATERIAL_KINDS, type MaterialKind } from '@reshelve/domain/materials';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsPlainDate, Words } from '../../../platform/http/transforms.ts';

const SETTLED_AT_ONCE = 500;

/** A version of the strategy or of a material: one of the two. */
export class AskForReviewDto {
  @IsOptional()
  @IsUUID()
  strategyVersionId?: string | null;

  @IsOptional()
  @IsUUID()
  materialVersionId?: string | null;

  /** What the returner would like to have looked at; may be empty. */
  @IsOptional()
  @IsString()
  @Words(2_000)
  question?: string;

  /** One of the mentors; left out: any of them. */
  @IsOptional()
  @IsUUID()
  mentorId?: string | null;

  /** The application of the vacancy that it is for: title, employer and criteria go along. */
  @IsOptional()
  @IsUUID()
  applicationId?: string | null;

  /** By when the returner would like to have it. */
  @IsOptional()
  @IsPlainDate()
  wantedBy?: string | null;
}

export class CreatedReviewDto {
  id: string;
}

export class ReviewSubjectDto {
  kind: 'strategy' | 'material';
  materialId: string | null;
  /** Of a material: what it was called when this version was sent. */
  name: string;
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind', nullable: true })
  materialKind: MaterialKind | null;
}

/** A review in a list of the returner's own. */
export class OwnReviewDto {
  id: string;
  subject: ReviewSubjectDto;
  versionId: string;
  versionNumber: number;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  decision: 'ready' | 'another_look' | null;
  question: string;
  wantedBy: string | null;
  /** By when the mentor says they will have read it. */
  promisedFor: string | null;
  submittedAt: string;
  seenAt: string | null;
  /** Since when the mentor has been writing. */
  begunAt: string | null;
  decidedAt: string | null;
  /** How many suggestions are neither taken up nor declined. */
  openSuggestions: number;
}

/** What to do with suggestions, by the ids of the comments. */
export class SettleDto {
  @IsArray()
  @ArrayMaxSize(SETTLED_AT_ONCE)
  @IsUUID(undefined, { each: true })
  accept: string[];

  @IsArray()
  @ArrayMaxSize(SETTLED_AT_ONCE)
  @IsUUID(undefined, { each: true })
  decline: string[];

  /** Declined ones to think about again. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SETTLED_AT_ONCE)
  @IsUUID(undefined, { each: true })
  reopen?: string[];
}

export class TakenUpVersionDto {
  id: string;
  number: number;
}

export class SettledDto {
  /** The version that the accepted ones made; null where none was, or all were before. */
  version: TakenUpVersionDto | null;
}
