import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DUPLICATE_CHOICES, type DuplicateChoice } from '@reshelve/domain/incoming-people';
import { CIRCLES, type Circle } from '@reshelve/domain/network';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
} from 'class-validator';
import { IfGiven, Line } from '../../../platform/http/transforms.ts';

export const PEOPLE_KINDS = ['connections', 'vcards'] as const;
const STATES = ['preview', 'running', 'done', 'failed', 'undoing', 'undone'] as const;
const LIKENESSES = ['email', 'link', 'name_and_employer'] as const;
/** Which lines of a preview: all, those of people who are there already, those with remarks. */
export const SHOWN = ['all', 'duplicates', 'remarks'] as const;

export class PeopleImportQueryDto {
  @ApiPropertyOptional({ enum: SHOWN, default: 'all' })
  @IsOptional()
  @IsIn(SHOWN, { message: 'Say all, duplicates or remarks.' })
  show?: (typeof SHOWN)[number];

  /** Looked for in name, employer and job title. */
  @IsOptional()
  @IsString()
  @Line(200)
  search?: string;

  /** From 1. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
  )
  @IsInt({ message: 'Say which page, from 1.' })
  @Min(1, { message: 'Say which page, from 1.' })
  page?: number;
}

/** What is left out stays as it was chosen. */
export class PeopleChoicesDto {
  /** The circle of all who come in. */
  @ApiPropertyOptional({ enum: CIRCLES, enumName: 'Circle', nullable: true })
  @IsOptional()
  @IsIn(CIRCLES, { message: 'Choose a circle from the list.' })
  circle?: Circle | null;

  @ApiPropertyOptional({ enum: DUPLICATE_CHOICES, enumName: 'DuplicateChoice' })
  @IfGiven()
  @IsIn(DUPLICATE_CHOICES, { message: 'Choose what to do with people who are there already.' })
  duplicates?: DuplicateChoice;

  /** Everybody, or nobody. */
  @IfGiven()
  @IsBoolean()
  everybody?: boolean;

  /** The lines that were shown; of these, only the ones in `chosen` are wanted. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(1000)
  @Type(() => Number)
  @IsInt({ each: true })
  @Max(10_000_000, { each: true })
  lines?: number[];

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(1000)
  @Type(() => Number)
  @IsInt({ each: true })
  @Max(10_000_000, { each: true })
  chosen?: number[];
}

/** Whom somebody in the file is taken for. */
export class PeopleDuplicateDto {
  @ApiProperty({ enum: LIKENESSES })
  because: (typeof LIKENESSES)[number];
  /** The contact; null where it is somebody from an earlier line. */
  @ApiProperty({ type: 'string', nullable: true })
  contactId: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  line: number | null;
  name: string;
}

/** Somebody in the file. */
export class IncomingPersonDto {
  /** Where it begins in the file. */
  line: number;
  /** Null where nobody can come in from this. */
  @ApiProperty({ type: 'string', nullable: true })
  name: string | null;
  jobTitle: string;
  employer: string;
  email: string;
  chosen: boolean;
  /** What was left out, cut or cleaned, or why nobody comes in. */
  remarks: string[];
  @ApiProperty({ type: PeopleDuplicateDto, nullable: true })
  duplicate: PeopleDuplicateDto | null;
}

/** An import of people and what became of it. */
export class PeopleImportLineDto {
  id: string;
  @ApiProperty({ enum: PEOPLE_KINDS })
  kind: (typeof PEOPLE_KINDS)[number];
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];
  fileName: string;
  /** Who came in. */
  added: number;
  /** Who was left out. */
  skipped: number;
  /** People there already of whom something was filled in. */
  filled: number;
  /** How many there are in the file. */
  linesTotal: number;
  /** How many of them have come in so far, or gone again. */
  linesDone: number;
  /** When it was undone: who was taken out again. */
  removed: number;
  /** When it was undone: who stayed, because something was done with them since. */
  kept: number;
  /** Why nobody came in, in a sentence for people. */
  failure: string;
  /** While it is only looked at: the day until which the file is kept. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  keptUntil: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;
}

/** How many there are in the file, and what would become of them as things are chosen. */
export class PeopleCountsDto {
  total: number;
  duplicates: number;
  remarks: number;
  /** Nobody can come in from these. */
  unreadable: number;
  add: number;
  fill: number;
}

export class PeopleImportDto extends PeopleImportLineDto {
  @ApiProperty({ enum: CIRCLES, enumName: 'Circle', nullable: true })
  circle: Circle | null;
  @ApiProperty({ enum: DUPLICATE_CHOICES, enumName: 'DuplicateChoice' })
  duplicates: DuplicateChoice;
  /** Null where there is nothing to look at any more. */
  @ApiProperty({ type: PeopleCountsDto, nullable: true })
  counts: PeopleCountsDto | null;
  /** A page of what is in the file; empty where there is nothing to look at any more. */
  items: IncomingPersonDto[];
  page: number;
  pages: number;
}
