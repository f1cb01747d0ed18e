import { ApiPropertyOptional } from '@nestjs/swagger';
import { CIRCLES, type Circle } from '@reshelve/domain/network';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';

/**
 * - `lost`: no touchpoint for that long, or none at all
 * - `faded`: there was one, but that long ago
 * - `never`: none at all
 *
 * In each case, nothing is planned, and "not now" was not said lately.
 */
export const TOUCHES = ['lost', 'faded', 'never'] as const;
export type Touch = (typeof TOUCHES)[number];

/** A circle, or `none` for those who are in no circle yet. */
export const CIRCLE_FILTERS = [...CIRCLES, 'none'] as const;

const Whole = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
  );

export class LostTouchDto {
  /** After how many months without a touchpoint one has lost touch. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 120, default: 6 })
  @IsOptional()
  @Whole()
  @IsInt({ message: 'Say how many months, from 1 to 120.' })
  @Min(1, { message: 'Say how many months, from 1 to 120.' })
  @Max(120, { message: 'Say how many months, from 1 to 120.' })
  months?: number;
}

export class ContactQueryDto extends LostTouchDto {
  /** Looked for in name, employers, job title and how the two know each other. */
  @IsOptional()
  @IsString()
  @Line(200)
  search?: string;

  @ApiPropertyOptional({ enum: CIRCLE_FILTERS })
  @IsOptional()
  @IsIn(CIRCLE_FILTERS, { message: 'There is no such circle.' })
  circle?: Circle | 'none';

  /** Those who work or worked there, however the name is written. */
  @IsOptional()
  @IsString()
  @Line(200)
  employer?: string;

  @ApiPropertyOptional({ enum: TOUCHES })
  @IsOptional()
  @IsIn(TOUCHES, { message: 'Say lost, faded or never.' })
  touch?: Touch;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 25 })
  @IsOptional()
  @Whole()
  @IsInt({ message: 'Say how many, from 1 to 100.' })
  @Min(1, { message: 'Say how many, from 1 to 100.' })
  @Max(100, { message: 'Say how many, from 1 to 100.' })
  limit?: number;
}
