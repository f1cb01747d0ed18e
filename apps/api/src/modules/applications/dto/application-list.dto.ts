import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@reshelve/domain/channels';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';
import { ApplicationLineDto } from './application.dto.ts';

/**
 * - `recent`: last changed first
 * - `closing`: closing first, then those without a closing date
 * - `employer`: by the employer's name
 * - `applied`: last sent first, then those not sent
 */
export const APPLICATION_SORTS = ['recent', 'closing', 'employer', 'applied'] as const;
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

  @ApiPropertyOptional({ enum: APPLICATION_SORTS, default: 'recent' })
  @IsOptional()
  @IsIn(APPLICATION_SORTS, { message: 'There is no such order.' })
  sort?: ApplicationSort;

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
