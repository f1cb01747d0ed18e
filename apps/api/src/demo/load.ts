import { addDays, mondayOf, todayIn, type PlainDate } from '@reshelve/domain/dates';
import { IDENTITY, SYSTEM, type Acting } from '../platform/database/acting.ts';
import type { Database } from '../platform/database/database.ts';
import {
  assemble,
  PROGRAMME_NAMES,
  type DemoCast,
  type DemoProgramme,
  type DemoReturner,
} from './cast.ts';
import { demoRepository as repository } from './demo.repository.ts';
import { fillEvidenceBank } from './evidence.repository.ts';
import { followInterviews, writeTemplates } from './interviews.repository.ts';
import type { MaterialReviews } from './material-reviews.ts';
import {
  demoMaterialsRepository as materialsRepository,
  sendMaterials,
} from './materials.repository.ts';
import { keepMaterials } from './materials.ts';
import { loadNetwork } from './network.ts';
import { newsOf } from './news.ts';
import { Random } from './random.ts';
import { tellStory, type ReturnerStory } from './story.ts';
import { fullDay } from './today.ts';
import { writeFullDay } from './today.repository.ts';

const SEED = 39;

/** As whom most people look around: something is to be done on that day. */
const VISITOR = 'returner@example.org';

/** How many of each there are now. */
export interface Loaded {
  people: number;
  applications: number;
}

/**
 * Writes the demo data into an empty database: everything through row-level security, as the
 * person whose it is.
 * @param now everything ends here; the same moment gives the same data
 * @param passwordHash of the one password that everybody has
 */
export async function loadDemo(
  database: Database,
  now: Date,
  passwordHash: string,
): Promise<Loaded> {
  const random = new Random(SEED);
  const cast = assemble(random, todayIn('Europe/London', now.toISOString()));
  await accounts(database, cast, passwordHash);
  let applications = 0;
  for (const programme of cast.programmes) {
    const today = todayIn(programme.timeZone, now.toISOString());
    await found(database, random, cast, programme, today, now);
    for (const returner of programme.cohorts.flatMap((cohort) => cohort.returners)) {
      const story = tellStory(random, returner, programme.timeZone, today, now);
      await write(database, random, programme, returner, story, today);
      applications += story.applications.length;
      if (returner.email === VISITOR) {
        const owner = { programmeId: programme.id, returnerId: returner.enrolmentId };
        const day = fullDay(today, programme.timeZone);
        const visitor = actingFor(programme, returner, 'returner');
        applications += await database.withActor(visitor, (tx) => writeFullDay(tx, owner, day));
        await database.withActor(visitor, (tx) =>
          followInterviews(tx, owner, programme.timeZone, now),
        );
      }
    }
    await endPairings(database, random, programme, today);
  }
  // Last, because it is the mark of a demo that is complete.
  await database.withActor(IDENTITY, (tx) =>
    repository.accounts(tx, [cast.operator], passwordHash, true),
  );
  return { people: everybody(cast).length + 1, applications };
}

/** What has been loaded: all of it, some of it before something broke off, or something else. */
export async function stateOf(database: Database): Promise<'empty' | 'whole' | 'part' | 'other'> {
  return database.withActor(IDENTITY, async (tx) => {
    if ((await repository.countAccounts(tx)) === 0) return 'empty';
    if (await repository.hasAccount(tx, 'operator@example.org')) return 'whole';
    return (await repository.hasAccount(tx, 'returner@example.org')) ? 'part' : 'other';
  });
}

/** Takes a demo that broke off out again. */
export async function clearDemo(database: Database): Promise<void> {
  await database.withActor(SYSTEM, (tx) => repository.removeNews(tx, PROGRAMME_NAMES));
  await database.withActor(IDENTITY, (tx) => repository.removePeople(tx, '@example.org'));
  const operator: Acting = { kind: 'account', accountId: NOBODY, isOperator: true };
  await database.withActor(operator, (tx) => repository.removeProgrammes(tx, PROGRAMME_NAMES));
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

function everybody(cast: DemoCast) {
  const people = cast.programmes.flatMap(({ coordinators, mentors, cohorts }) => [
    ...coordinators,
    ...mentors,
    ...cohorts.flatMap(({ returners }) => returners),
  ]);
  return [...new Map(people.map((person) => [person.accountId, person])).values()];
}

async function accounts(database: Database, cast: DemoCast, passwordHash: string): Promise<void> {
  await database.withActor(IDENTITY, (tx) =>
    repository.accounts(tx, everybody(cast), passwordHash),
  );
}

/** The programme with its people, cohorts, pairings and pending invitations. */
async function found(
  database: Database,
  random: Random,
  cast: DemoCast,
  programme: DemoProgramme,
  today: PlainDate,
  now: Date,
): Promise<void> {
  const { id: programmeId, coordinators, mentors, cohorts } = programme;
  const operator: Acting = {
    kind: 'account',
    accountId: cast.operator.accountId,
    isOperator: true,
  };
  await database.withActor(operator, (tx) => repository.programme(tx, programme));
  await database.withActor(IDENTITY, (tx) =>
    repository.enrolments(tx, [
      ...coordinators.map((c) => staff(programme, c, 'coordinator')),
      ...mentors.map((m) => staff(programme, m, 'mentor')),
    ]),
  );
  const coordinator = actingFor(programme, coordinators[0], 'coordinator');
  await database.withActor(coordinator, async (tx) => {
    await repository.cohorts(tx, programmeId, cohorts);
    await writeTemplates(tx, programmeId);
    await repository.invitations(
      tx,
      programme.invited.map(({ email, name, role, cohort }, i) => {
        const sentAt = random.moment(addDays(today, -2 - i));
        return {
          programmeId,
          id: random.id(sentAt),
          email,
          name,
          role,
          cohortId: cohort === null ? null : (cohorts[cohort]?.id ?? null),
          // Nobody knows the token that this would be the hash of.
          tokenHash: Uint8Array.from({ length: 32 }, () => random.int(0, 255)),
          invitedBy: coordinator.enrolmentId,
          createdAt: sentAt,
          sentAt,
          expiresAt: new Date(sentAt.getTime() + 14 * 86_400_000),
        };
      }),
    );
  });
  await database.withActor(IDENTITY, async (tx) => {
    for (const { id, returners } of cohorts) {
      await repository.returners(tx, programmeId, id, returners);
    }
    const staffIds = [...coordinators, ...mentors].map(({ enrolmentId }) => enrolmentId);
    await repository.active(tx, programmeId, staffIds, mondayOf(today));
  });
  await database.withActor(coordinator, (tx) =>
    repository.pairings(
      tx,
      cohorts.flatMap(({ returners }) =>
        returners.flatMap((returner) =>
          pairingsOf(random, programme, returner).filter(({ startedAt }) => startedAt < now),
        ),
      ),
    ),
  );
}

function pairingsOf(random: Random, { id: programmeId }: DemoProgramme, returner: DemoReturner) {
  return [returner.formerMentor, returner.mentor].flatMap((mentor, i) => {
    if (!mentor) return [];
    const startedAt = random.moment(addDays(returner.joinedOn, i === 0 ? 3 : 6));
    const { enrolmentId: returnerId } = returner;
    const id = i === 0 ? formerPairing(returner) : random.id(startedAt);
    return [{ programmeId, id, returnerId, mentorId: mentor.enrolmentId, startedAt }];
  });
}

/** The pairing that ends has an id that can be found again: that of the returner, turned a little. */
function formerPairing({ enrolmentId }: DemoReturner): string {
  return `${enrolmentId.slice(0, -1)}${enrolmentId.endsWith('0') ? '1' : '0'}`;
}

/** One returner's rows, as the returner; what the mentors wrote, as each of them. */
async function write(
  database: Database,
  random: Random,
  programme: DemoProgramme,
  returner: DemoReturner,
  story: ReturnerStory,
  today: PlainDate,
): Promise<void> {
  const owner = { programmeId: programme.id, returnerId: returner.enrolmentId };
  const acting = actingFor(programme, returner, 'returner');
  let materials: MaterialReviews | null = null;
  await database.withActor(acting, async (tx) => {
    await repository.searching(tx, owner, story);
    await sendMaterials(tx, owner, story.applications);
    if (returner.email === VISITOR && returner.mentor) {
      const { enrolmentId: mentorId } = returner.mentor;
      materials = await keepMaterials(tx, owner, story.applications, today, mentorId);
      await loadNetwork(tx, owner, story, today);
    }
    await fillEvidenceBank(tx, owner, story.applications);
    await repository.debriefing(tx, owner, story);
    await repository.strategising(tx, owner, story);
  });
  for (const mentor of [returner.formerMentor, returner.mentor]) {
    if (!mentor) continue;
    await database.withActor(actingFor(programme, mentor, 'mentor'), (tx) =>
      repository.remarks(tx, owner, mentor.enrolmentId, story),
    );
  }
  await sayAboutMaterials(database, programme, returner, materials);
  await database.withActor(acting, async (tx) => {
    await repository.answers(tx, owner, story);
    await repository.news(tx, newsOf(random, programme.id, returner, story));
  });
}

async function sayAboutMaterials(
  database: Database,
  programme: DemoProgramme,
  { enrolmentId: returnerId, mentor }: DemoReturner,
  reviews: MaterialReviews | null,
): Promise<void> {
  if (!mentor || !reviews) return;
  const owner = { programmeId: programme.id, returnerId };
  await database.withActor(actingFor(programme, mentor, 'mentor'), (tx) =>
    materialsRepository.say(tx, owner, mentor.enrolmentId, reviews),
  );
}

async function endPairings(
  database: Database,
  random: Random,
  programme: DemoProgramme,
  today: PlainDate,
): Promise<void> {
  const coordinator = actingFor(programme, programme.coordinators[0], 'coordinator');
  const ended = programme.cohorts
    .flatMap(({ returners }) => returners)
    .filter(({ formerMentor }) => formerMentor !== null);
  await database.withActor(coordinator, async (tx) => {
    for (const returner of ended) {
      const endedAt = random.moment(addDays(today, -40));
      await repository.endPairing(tx, programme.id, formerPairing(returner), endedAt);
    }
  });
}

function staff(
  { id: programmeId, createdAt }: DemoProgramme,
  { enrolmentId: id, accountId }: { enrolmentId: string; accountId: string },
  role: 'mentor' | 'coordinator',
) {
  return { programmeId, id, accountId, role, createdAt };
}

function actingFor(
  { id: programmeId, timeZone }: DemoProgramme,
  who: { enrolmentId: string; accountId: string } | undefined,
  role: 'returner' | 'mentor' | 'coordinator',
) {
  if (!who) throw new Error(`The programme has no ${role}.`);
  const { accountId, enrolmentId } = who;
  return {
    kind: 'enrolled',
    accountId,
    enrolmentId,
    programmeId,
    cohortId: null,
    role,
    hasLeft: false,
    timeZone,
  } as const satisfies Acting;
}
