import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IMPORT_FIELDS, type ImportField } from '@reshelve/domain/imported-columns';
import { DATE_ORDERS, type DateOrder } from '@reshelve/domain/imported-dates';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ENCODINGS, type Encoding } from '../encodings.ts';
import { SEPARATORS, type Separator } from '../separators.ts';

export class ImportDto {
  id!: string;
  state!: 'preview' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
  fileName!: string;
  linesTotal!: number;
  /** Of the file's lines, or while it is undone of the applications that it brought. */
  linesDone!: number;
  added!: number;
  skipped!: number;
  /** When it was undone: what was taken out again. */
  removed!: number;
  /** When it was undone: what stayed, because it was worked on since. */
  kept!: number;
  /** Why it failed, in a sentence for people. */
  failure!: string;
  createdAt!: string;
  finishedAt!: string | null;
  undoneAt!: string | null;
  /** While it is only looked at: the day until which the file is kept. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  keptUntil!: string | null;
}

/** The id of an import whose file has been taken in. */
export class TakenDto {
  id!: string;
}

/** Lines that were pasted rather than uploaded. */
export class PastedDto {
  @IsString({ message: 'Paste the lines of your table.' })
  @MaxLength(500_000, { message: 'That is much for pasting. Save it as a file and upload that.' })
  text: string;
}

export class ColumnDto {
  name!: string;
  @ApiProperty({ enum: IMPORT_FIELDS, enumName: 'ImportField', nullable: true })
  field!: ImportField | null;
  /** Its first values. */
  samples!: string[];
}

export class StatusValueDto {
  /** As the file has it. */
  value!: string;
  count!: number;
  /** A stage, an outcome, both with a plus sign, `nothing`; null while nobody has said. */
  @ApiProperty({ type: 'string', nullable: true })
  meaning!: string | null;
}

/** How a file is read, and what is in it. */
export class ColumnsDto {
  @ApiProperty({ enum: ENCODINGS, enumName: 'ImportEncoding' })
  encoding!: Encoding;
  @ApiProperty({ enum: SEPARATORS, enumName: 'ImportSeparator' })
  separator!: Separator;
  /** The line with the names of the columns; null where there is none. */
  @ApiProperty({ type: 'integer', nullable: true })
  headerLine!: number | null;
  columns!: ColumnDto[];
  /** Null where the dates do not tell and nobody has said. */
  @ApiProperty({ enum: DATE_ORDERS, enumName: 'DateOrder', nullable: true })
  dateOrder!: DateOrder | null;
  /** Whether there are dates that read differently by order. */
  datesAmbiguous!: boolean;
  statuses!: StatusValueDto[];
  linesTotal!: number;
}

export class MeaningDto {
  @IsString()
  @MaxLength(200)
  value: string;

  @IsString()
  @MaxLength(40)
  meaning: string;
}

/** How a file is to be read; what is left out stays. */
export class ReadingDto {
  @ApiPropertyOptional({ enum: ENCODINGS, enumName: 'ImportEncoding' })
  @IsOptional()
  @IsIn(ENCODINGS, { message: 'Choose the encoding from the list.' })
  encoding?: Encoding;

  @ApiPropertyOptional({ enum: SEPARATORS, enumName: 'ImportSeparator' })
  @IsOptional()
  @IsIn(SEPARATORS, { message: 'Choose the separator from the list.' })
  separator?: Separator;

  /** What each column holds; empty where it is left out. */
  @ApiPropertyOptional({ type: 'string', isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsIn([...IMPORT_FIELDS, ''], { each: true, message: 'Choose from the list.' })
  columns?: (ImportField | '')[];

  @ApiPropertyOptional({ enum: DATE_ORDERS, enumName: 'DateOrder' })
  @IsOptional()
  @IsIn(DATE_ORDERS, { message: 'Say which comes first, the day or the month.' })
  dateOrder?: DateOrder;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MeaningDto)
  statuses?: MeaningDto[];
}

export class PreviewLineDto {
  line!: number;
  title!: string;
  employer!: string;
  stage!: string;
  @ApiProperty({ type: 'string', nullable: true })
  outcome!: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  appliedOn!: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  closingOn!: string | null;
}

export class RemarkDto {
  line!: number;
  /** `problem`: it cannot come in; `duplicate`; `change`: it comes in, a little changed. */
  kind!: 'problem' | 'duplicate' | 'change';
  @ApiProperty({ enum: IMPORT_FIELDS, enumName: 'ImportField', nullable: true })
  field!: ImportField | null;
  message!: string;
}

/** What would come in. */
export class PreviewDto {
  ready!: number;
  withProblems!: number;
  duplicates!: number;
  /** The first of those that are ready, as they would come in. */
  first!: PreviewLineDto[];
  remarks!: RemarkDto[];
  remarksTotal!: number;
  page!: number;
  pages!: number;
}

export class PreviewQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : value,
  )
  @IsInt({ message: 'Say which page.' })
  @Min(1)
  @Max(99_999)
  page?: number;
}

export class RunDto {
  /** What becomes of lines that cannot come in. */
  @IsIn(['stop', 'leave_out'], { message: 'Say what is to become of lines with problems.' })
  problems: 'stop' | 'leave_out';

  @IsIn(['skip', 'add'], { message: 'Say what is to become of those that you have already.' })
  duplicates: 'skip' | 'add';
}
