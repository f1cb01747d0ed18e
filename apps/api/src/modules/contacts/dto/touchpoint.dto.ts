import { ApiProperty } from '@nestjs/swagger';
import { TOUCHPOINT_WAYS, type TouchpointWay } from '@reshelve/domain/network';
import { IsIn, IsString } from 'class-validator';
import { IfGiven, IsPlainDate, Words } from '../../../platform/http/transforms.ts';

/** A dated exchange with a contact. */
export class TouchpointFieldsDto {
  /** Today or before. */
  @IsPlainDate()
  on: string;

  @ApiProperty({ enum: TOUCHPOINT_WAYS, enumName: 'TouchpointWay' })
  @IsIn(TOUCHPOINT_WAYS, { message: 'Choose how you were in touch.' })
  way: TouchpointWay;

  @IfGiven()
  @IsString()
  @Words()
  notes?: string;
}

export class TouchpointDto {
  id: string;
  @ApiProperty({ type: 'string', format: 'date' })
  on: string;
  @ApiProperty({ enum: TOUCHPOINT_WAYS, enumName: 'TouchpointWay' })
  way: TouchpointWay;
  notes: string;
}
