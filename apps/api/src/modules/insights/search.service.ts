import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn } from '@reshelve/domain/dates';
import { effectiveEvents, standing } from '@reshelve/domain/history';
import { notFound } from '../../platform/http/errors.ts';
import type { ReachedDto, SearchDto, SearchFactDto } from './dto/search.dto.ts';
import { SearchRepository, type SearchRow } from './search.repository.ts';

/** A returner's own search, as the insights count it. */
@Injectable()
export class SearchService {
  constructor(private readonly searches: SearchRepository) {}

  async search(actor: EnrolledActor): Promise<SearchDto> {
    if (!allows(actor, 'read', 'Insight', { returnerId: actor.enrolmentId })) throw notFound();
    const { applications, lessons, plan } = await this.searches.search(actor);
    return {
      today: todayIn(actor.timeZone, new Date().toISOString()),
      plan,
      applications: applications.map(factOf),
      lessons,
    };
  }
}

const NEVER: ReachedDto = {
  saved: null,
  preparing: null,
  applied: null,
  first_round: null,
  final_interview: null,
  offer: null,
};

/** What the history amounts to. The row's own columns say less: not when each stage was reached. */
function factOf({ events, metOn, ...row }: SearchRow): SearchFactDto {
  const { furthest, outcome, reached, endedOn } = standing(events);
  const days = effectiveEvents(events).map(({ occurredOn }) => occurredOn);
  const lastSignOn = [...days, metOn ?? ''].reduce((last, day) => (day > last ? day : last), '');
  return { ...row, furthest, outcome, reached: { ...NEVER, ...reached }, endedOn, lastSignOn };
}
