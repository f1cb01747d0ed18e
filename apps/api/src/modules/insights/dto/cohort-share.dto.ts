import { ApiProperty } from '@nestjs/swagger';

/** How the returner's cohort fares, as far as that may be said without saying it of somebody. */
export class CohortShareDto {
  kind: 'shown' | 'hidden';
  /** Of the noes, so many in a hundred came before an interview; to the nearest 5. */
  @ApiProperty({ type: 'integer', required: false })
  percent?: number;
  /** Only where shown. */
  @ApiProperty({ enum: ['everyone', 'sharing'], required: false })
  covers?: 'everyone' | 'sharing';
}
