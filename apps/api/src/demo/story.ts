import { addDays, type PlainDate } from '@reshelve/domain/dates';
import type { DemoReturner } from './cast.ts';
import { debriefs, type DebriefStory } from './debriefs.ts';
import type { Random } from './random.ts';
import { search, type ApplicationStory } from './search.ts';
import { strategy, type StrategyStory } from './strategies.ts';

/** All that one returner has done. */
export interface ReturnerStory {
  applications: ApplicationStory[];
  debriefs: DebriefStory[];
  strategy: StrategyStory;
}

/** Tells one returner's story up to today, or to their last visit where that was weeks ago. */
export function tellStory(
  random: Random,
  returner: DemoReturner,
  timeZone: string,
  today: PlainDate,
  now: Date,
): ReturnerStory {
  const lastVisit = returner.activeWeek ? addDays(returner.activeWeek, 6) : returner.joinedOn;
  const until = lastVisit < today ? lastVisit : today;
  const untilMoment = until < today ? new Date(`${until}T21:30:00Z`) : now;
  const applications = search(random, {
    from: returner.joinedOn,
    today: until,
    now: untilMoment,
    timeZone,
    applications: returner.activeWeek ? returner.applications : 0,
    sectors: returner.sectors,
    fortune: returner.fortune,
  });
  const { name, asks } = returner;
  const reflecting = { today: until, now: untilMoment, debriefs: returner.debriefs, asks, name };
  const told = debriefs(random, reflecting, applications);
  return {
    applications,
    debriefs: told,
    strategy: strategy(random, {
      from: returner.joinedOn,
      today: until,
      now: untilMoment,
      mentorId: returner.mentor?.enrolmentId ?? null,
      formerMentorId: returner.formerMentor?.enrolmentId ?? null,
      mentorDays: (returner.mentor ?? returner.formerMentor)?.days ?? [3, 6],
      versions: returner.versions,
      // Who has found a post has stopped asking.
      waits: returner.waits && !applications.some((a) => a.standing.outcome === 'accepted'),
      lessons: told.flatMap(({ lessons }) => lessons),
    }),
  };
}
