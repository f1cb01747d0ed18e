import { Controller, Get } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { CohortShareService } from './cohort-share.service.ts';
import { CohortShareDto } from './dto/cohort-share.dto.ts';
import { SearchDto } from './dto/search.dto.ts';
import { SearchService } from './search.service.ts';

@Controller('as/:enrolmentId/insights')
export class SearchController {
  constructor(
    private readonly searches: SearchService,
    private readonly shares: CohortShareService,
  ) {}

  /** All that the insights into one's own search are worked out from. */
  @Get('search')
  @Permit('read', 'Insight')
  search(@Acting() actor: EnrolledActor): Promise<SearchDto> {
    return this.searches.search(actor);
  }

  /** How one's cohort fares, where that can be said without saying it of somebody. */
  @Get('cohort')
  @Permit('read', 'Insight')
  cohort(@Acting() actor: EnrolledActor): Promise<CohortShareDto> {
    return this.shares.share(actor);
  }
}
