import { addDays, mondayOf, type PlainDate } from '@reshelve/domain/dates';
import type { Random } from './random.ts';
import type { Fortune } from './steps.ts';
import { FIRST_NAMES, LAST_NAMES, type Sector } from './words/names.ts';

/** Signs in everybody in the demo. */
export const DEMO_PASSWORD = 'seven quiet shelves by the window';

export const PROGRAMME_NAMES = ['Second Edition', 'Southern Stacks'];

export interface DemoPerson {
  accountId: string;
  name: string;
  email: string;
}

export interface DemoMentor extends DemoPerson {
  enrolmentId: string;
  /** How long a review takes, in days. */
  days: readonly [number, number];
}

export interface DemoReturner extends DemoPerson {
  enrolmentId: string;
  joinedOn: PlainDate;
  joinedAt: Date;
  /** Monday of the last week with a visit; null for somebody who never came back after joining. */
  activeWeek: PlainDate | null;
  sharesProgress: boolean;
  sharesSearch: boolean;
  mentor: DemoMentor | null;
  formerMentor: DemoMentor | null;
  applications: number;
  sectors: readonly Sector[];
  fortune: Fortune;
  debriefs: number;
  asks: number;
  versions: number;
  waits: boolean;
}

export interface DemoCohort {
  id: string;
  name: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  returners: DemoReturner[];
}

export interface DemoCoordinator extends DemoPerson {
  enrolmentId: string;
}

export interface DemoProgramme {
  id: string;
  name: string;
  timeZone: string;
  createdAt: Date;
  coordinators: DemoCoordinator[];
  mentors: DemoMentor[];
  cohorts: DemoCohort[];
  /** Invited, and not here yet. */
  invited: { email: string; name: string; role: 'returner' | 'mentor'; cohort: number | null }[];
}

export interface DemoCast {
  operator: DemoPerson;
  programmes: DemoProgramme[];
}

/** What tells the cohorts apart. */
interface CohortPlan {
  size: number;
  /** How many share their progress. */
  sharing: number;
  startedDaysAgo: number;
  applications: readonly [number, number];
  quiet: number;
  unpaired: number;
}

const COHORTS: Record<'large' | 'middle' | 'small', CohortPlan> = {
  large: {
    size: 26,
    sharing: 16,
    startedDaysAgo: 262,
    applications: [14, 22],
    quiet: 4,
    unpaired: 1,
  },
  middle: {
    size: 12,
    sharing: 9,
    startedDaysAgo: 171,
    applications: [11, 19],
    quiet: 2,
    unpaired: 1,
  },
  small: {
    size: 6,
    sharing: 3,
    startedDaysAgo: 58,
    applications: [4, 8],
    quiet: 1,
    unpaired: 1,
  },
};

const SECTORS: readonly (readonly Sector[])[] = [
  ['public', 'public', 'school'],
  ['academic', 'academic', 'health'],
  ['public', 'academic'],
  ['health', 'academic', 'law'],
  ['school', 'school', 'public'],
  ['law', 'academic', 'law'],
  ['public', 'health'],
];

const SEASONS = ['Winter', 'Spring', 'Summer', 'Autumn'] as const;
const season = (date: PlainDate): string =>
  `${SEASONS[Math.floor((Number(date.slice(5, 7)) % 12) / 3)] ?? ''} ${date.slice(0, 4)}`;

/** Everybody in the demo, and how they are, without their words. */
export function assemble(random: Random, today: PlainDate): DemoCast {
  const start = new Date(`${addDays(today, -300)}T09:00:00Z`);
  const first = random.shuffled(FIRST_NAMES);
  const last = random.shuffled(LAST_NAMES);
  let met = 0;
  const person = (email?: string): DemoPerson => {
    const name = `${first[met % first.length] ?? ''} ${last[met % last.length] ?? ''}`;
    met += 1;
    const address = email ?? name.toLowerCase().replace(' ', '.');
    return { accountId: random.id(start), name, email: `${address}@example.org` };
  };
  const enrolled = (who: DemoPerson) => ({ ...who, enrolmentId: random.id(start) });
  const mentor = (who: DemoPerson, days: readonly [number, number]): DemoMentor => ({
    ...enrolled(who),
    days,
  });

  const operator = person('operator');
  const coordinator = person('coordinator');
  const north = [
    mentor(person('mentor'), [2, 6]),
    mentor(person(), [1, 4]),
    mentor(person(), [3, 9]),
    mentor(person(), [4, 8]),
    mentor(person(), [9, 19]),
    mentor(person(), [2, 7]),
  ];
  // The coordinator of one programme is a mentor in the other.
  const south = [mentor(coordinator, [2, 5]), mentor(person(), [3, 10])];
  const cohort = (plan: CohortPlan, mentors: DemoMentor[], leading?: string): DemoCohort => {
    const startsOn = mondayOf(addDays(today, -plan.startedDaysAgo));
    const returners = Array.from({ length: plan.size }, (_, i) =>
      returner(random, person(i === 0 ? leading : undefined), i, plan, mentors, startsOn, today),
    );
    const endsOn = addDays(startsOn, 7 * 44);
    return { id: random.id(start), name: season(startsOn), startsOn, endsOn, returners };
  };
  const programme = (name: string, timeZone: string) => ({
    id: random.id(start),
    name,
    timeZone,
    createdAt: start,
  });
  return {
    operator,
    programmes: [
      {
        ...programme('Second Edition', 'Europe/London'),
        coordinators: [enrolled(coordinator), enrolled(person())],
        mentors: north,
        cohorts: [
          cohort(COHORTS.large, north, 'returner'),
          cohort(COHORTS.small, north.slice(1, 4)),
        ],
        invited: [
          {
            email: 'tilda.tailband@example.org',
            name: 'Tilda Tailband',
            role: 'returner',
            cohort: 1,
          },
          {
            email: 'otto.overleaf@example.org',
            name: 'Otto Overleaf',
            role: 'returner',
            cohort: 1,
          },
          { email: 'petra.platen@example.org', name: 'Petra Platen', role: 'mentor', cohort: null },
        ],
      },
      {
        ...programme('Southern Stacks', 'Australia/Melbourne'),
        coordinators: [enrolled(person('coordinator.south'))],
        mentors: south,
        cohorts: [cohort(COHORTS.middle, south)],
        invited: [
          { email: 'mabel.margin@example.org', name: 'Mabel Margin', role: 'returner', cohort: 0 },
        ],
      },
    ],
  };
}

/** The first of a cohort is the one to sign in as: everything there is to see, and still looking. */
function returner(
  random: Random,
  who: DemoPerson,
  i: number,
  plan: CohortPlan,
  mentors: DemoMentor[],
  startsOn: PlainDate,
  today: PlainDate,
): DemoReturner {
  const leads = i === 0;
  const joinedOn = random.later(startsOn, 0, leads ? 1 : 16, addDays(today, -20));
  const joinedAt = random.moment(joinedOn);
  const quiet = !leads && i % 6 === 5 && Math.floor(i / 6) < plan.quiet;
  const unpaired = !leads && plan.size - 1 - i < plan.unpaired;
  const gone = quiet && random.chance(0.25);
  const weeksAway = quiet ? random.int(5, 9) : random.chance(0.7) ? 0 : random.int(1, 2);
  // The mentor to sign in as has something to read.
  const waits = random.chance(i % mentors.length === 0 ? 1 : 0.14);
  return {
    ...who,
    enrolmentId: random.id(joinedAt),
    joinedOn,
    joinedAt,
    activeWeek: gone ? null : mondayOf(addDays(today, -7 * weeksAway)),
    // Spread over the cohort, so that those who share are not the first of the alphabet.
    sharesProgress: leads || ((i * 7) % plan.size) + 1 <= plan.sharing,
    sharesSearch: leads || random.chance(0.5),
    mentor: unpaired ? null : (mentors[i % mentors.length] ?? null),
    // Those without a mentor had one, who has stopped.
    formerMentor: i === 7 || unpaired ? (mentors[(i + 1) % mentors.length] ?? null) : null,
    applications: leads ? plan.applications[1] : random.int(...plan.applications),
    sectors: random.pick(SECTORS),
    fortune: {
      interview: leads ? 0.42 : 0.2 + random.next() * 0.24,
      onwards: 0.34 + random.next() * 0.24,
      // Some find a post early, most are still looking.
      offer: leads ? 0 : i % 5 === 2 || i % 5 === 4 ? 0.75 : 0.05,
    },
    debriefs: leads ? 1 : 0.55 + random.next() * 0.4,
    asks: leads ? 0.85 : 0.25 + random.next() * 0.5,
    versions: leads
      ? 3
      : gone
        ? 0
        : Math.max(waits ? 1 : 0, random.pick([0, 1, 1, 1, 2, 2, 2, 2, 3, 3])),
    waits,
  };
}
