import { ApiProperty } from '@nestjs/swagger';
import type { Circle } from '@reshelve/domain/network';
import { STAGES, type Stage } from '@reshelve/domain/stages';

/** Somebody to get back to. */
export class ComingUpDto {
  id: string;
  name: string;
  @ApiProperty({ type: 'string', format: 'date' })
  nextOn: string;
  nextAbout: string;
}

/** Somebody who led to applications, and how far those went. */
export class LedToDto {
  id: string;
  name: string;
  applications: number;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthestStage: Stage;
  /** One of them was accepted. */
  accepted: boolean;
}

export class NetworkOverviewDto {
  total: number;
  /** People by circle; circles without any are left out. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  circles: Partial<Record<Circle, number>>;
  /** Those who are in no circle yet. */
  unsorted: number;
  /** People whom one has lost touch with. */
  lostTouch: number;
  /** People to get back to, the soonest first: at most ten. */
  comingUp: ComingUpDto[];
  /** Who led to applications, the most fruitful first: at most fifty. */
  ledTo: LedToDto[];
}
