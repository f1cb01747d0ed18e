import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@reshelve/domain/channels';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';
import { ApplicationLineDto } from './application.dto.ts';

/**
 * - `recent`: last changed first
 * - `closing`: closing first, then those without a closing date
 * - `employer`: by the employer's name
 * - `applied`: last sent first, then those not sent
 * - `title`: by the post's title
 * - `stage`: the furthest on first
 * - `since`: those that moved last first
 * - `ended`: ended last first, then those that are open
 */
export const APPLICATION_SORTS = [
  'recent',
  'closing',
  'employer',
  'applied',
  'title',
  'stage',
  'since',
  'ended',
] as const;
const DIRECTIONS = ['ascending', 'descending'] as const;
type Direction = (typeof DIRECTIONS)[number];

export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

const Several = () =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined || Array.isArray(value) ? (value as unknown) : [value],
  );

const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

const Count = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
  );

export class ApplicationQueryDto {
  /** Looked for in title, employer and location. */
  @IsOptional()
  @IsString()
  @Line(200)
  search?: string;

  @ApiPropertyOptional({ enum: STAGES, enumName: 'Stage', isArray: true })
  @IsOptional()
  @Several()
  @IsIn(STAGES, { each: true, message: 'There is no such stage.' })
  stage?: Stage[];

  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome', isArray: true })
  @IsOptional()
  @Several()
  @IsIn(OUTCOMES, { each: true, message: 'There is no such outcome.' })
  outcome?: Outcome[];

  /** True for those without an outcome, false for those with one. */
  @ApiPropertyOptional({ type: 'boolean' })
  @IsOptional()
  @Flag()
  @IsBoolean({ message: 'Say true or false.' })
  open?: boolean;

  @ApiPropertyOptional({ enum: CHANNELS, enumName: 'Channel' })
  @IsOptional()
  @IsIn(CHANNELS, { message: 'There is no such channel.' })
  channel?: Channel;

  /** Only these. */
  @IsOptional()
  @Several()
  @ArrayMaxSize(100, { message: 'Ask for at most 100 at once.' })
  @IsUUID('all', { each: true, message: 'There is no such application.' })
  id?: string[];

  @ApiPropertyOptional({ enum: APPLICATION_SORTS, default: 'recent' })
  @IsOptional()
  @IsIn(APPLICATION_SORTS, { message: 'There is no such order.' })
  sort?: ApplicationSort;

  /** The other way round than `sort` says, or the same way. What has no value comes last. */
  @ApiPropertyOptional({ enum: DIRECTIONS })
  @IsOptional()
  @IsIn(DIRECTIONS, { message: 'There is no such direction.' })
  direction?: Direction;

  /** `next` of the page before. Belongs to the order it came with. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 25 })
  @IsOptional()
  @Count()
  @IsInt({ message: 'Say how many, from 1 to 100.' })
  @Min(1, { message: 'Say how many, from 1 to 100.' })
  @Max(100, { message: 'Say how many, from 1 to 100.' })
  limit?: number;
}

export class ApplicationPageDto {
  items: ApplicationLineDto[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: 'string', nullable: true })
  next: string | null;
}

export class ApplicationCountsDto {
  total: number;
  open: number;
  ended: number;
  /** Open ones by stage; stages without any are left out. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  stages: Partial<Record<Stage, number>>;
  /** Ended ones by outcome; outcomes without any are left out. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  outcomes: Partial<Record<Outcome, number>>;
}

export class BoardQueryDto {
  /** Looked for in title, employer and location. */
  @IsOptional()
  @IsString()
  @Line(200)
  search?: string;

  @ApiPropertyOptional({ enum: CHANNELS, enumName: 'Channel' })
  @IsOptional()
  @IsIn(CHANNELS, { message: 'There is no such channel.' })
  channel?: Channel;

  /** The stage whose column shows more cards. */
  @ApiPropertyOptional({ enum: STAGES, enumName: 'Stage' })
  @IsOptional()
  @IsIn(STAGES, { message: 'There is no such stage.' })
  more?: Stage;
}

/** An application on the board. */
export class CardDto {
  id: string;
  title: string;
  employer: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  closingOn: string | null;
  @ApiProperty({ type: 'string', format: 'date' })
  stageSince: string;
  /** The next interview to come. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  interviewAt: string | null;
}

export class BoardColumnDto {
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;
  /** How many there are, shown or not. */
  total: number;
  cards: CardDto[];
}

/** The open applications by stage. Stages without any are left out. */
export class BoardDto {
  columns: BoardColumnDto[];
  ended: number;
}
