import { CHANNELS, type Channel, type Contract, type Hours } from '@reshelve/domain/channels';
import { addDays, daysBetween, momentIn, type PlainDate } from '@reshelve/domain/dates';
import { standing, type Standing } from '@reshelve/domain/history';
import type { StageEvent } from '@reshelve/domain/history-events';
import type { Random } from './random.ts';
import { play, type Course, type Fortune } from './steps.ts';
import { EMPLOYERS, type Sector } from './words/names.ts';
import { CRITERIA, NOTES, SALARIES, TITLES } from './words/posts.ts';

/** A returner whose search is to be told. */
export interface Seeker {
  from: PlainDate;
  today: PlainDate;
  now: Date;
  timeZone: string;
  applications: number;
  sectors: readonly Sector[];
  fortune: Fortune;
}

type Told = ReturnType<typeof tell>;

/** One application with its history, interviews and criteria, as rows. */
export interface ApplicationStory extends Told {
  standing: Standing;
  events: StageEvent[];
}

const USUAL_CHANNELS: Partial<Record<Channel, number>> = {
  library_job_board: 30,
  general_job_site: 18,
  contact: 14,
  professional_association: 9,
  social_network: 8,
  returners_programme: 7,
  former_employer: 5,
  online_community: 4,
  direct_approach: 3,
  agency: 3,
  alumni: 2,
  job_fair: 1,
  newspaper: 1,
};
const CONTRACTS: Partial<Record<Contract, number>> = {
  permanent: 55,
  fixed_term: 25,
  maternity_cover: 12,
  temporary: 5,
  returnship: 3,
};
const HOURS: Partial<Record<Hours, number>> = {
  part_time: 45,
  full_time: 25,
  term_time: 14,
  job_share: 8,
  flexible: 8,
};

/** A whole search: applications spread over the time, until one is accepted. */
export function search(random: Random, seeker: Seeker): ApplicationStory[] {
  const span = daysBetween(seeker.from, seeker.today);
  const stories: ApplicationStory[] = [];
  for (let i = 0; i < seeker.applications; i += 1) {
    // People start slowly, and get better at it.
    const share = ((i + random.next()) / seeker.applications) ** 0.85;
    const foundOn = addDays(seeker.from, Math.min(span, Math.round(share * span)));
    const fortune = {
      ...seeker.fortune,
      interview: seeker.fortune.interview * (0.7 + share * 0.7),
      // A first offer takes some applications, here as anywhere.
      offer: i < 4 ? 0 : seeker.fortune.offer,
    };
    const story = tell(random, seeker, play(random, foundOn, seeker.today, fortune));
    stories.push(story);
    if (story.standing.outcome === 'accepted') {
      const on = story.standing.endedOn ?? seeker.today;
      return stories.filter((s) => s === story || (s.standing.endedOn ?? '9') <= on);
    }
  }
  return stories;
}

function tell(random: Random, seeker: Seeker, course: Course) {
  const first = course.steps[0];
  if (!first) throw new Error('An application begins with a step.');
  const events = record(random, seeker, course);
  const now = standing(events);
  const sector = random.pick(seeker.sectors);
  const [employer, location] = random.pick(EMPLOYERS[sector]);
  const createdAt = new Date(events[0]?.recordedAt ?? seeker.now);
  const id = random.id(createdAt);
  const last = new Date(events.at(-1)?.recordedAt ?? createdAt);
  const title = random.pick(TITLES[sector]);
  return {
    id,
    sector,
    events,
    standing: now,
    application: {
      id,
      title,
      employer,
      location,
      closingOn: addDays(now.appliedOn ?? first.on, random.int(now.appliedOn ? 0 : 9, 12)),
      link: `https://jobs.example.org/${title.toLowerCase().replace(/[^a-z]+/g, '-')}`,
      channel: random.chance(0.93) ? random.weighted(USUAL_CHANNELS) : random.pick(CHANNELS),
      contract: random.weighted(CONTRACTS),
      hours: random.weighted(HOURS),
      salary: random.pick(SALARIES[sector]),
      notes: random.pick(NOTES),
      stage: now.stage,
      furthestStage: now.furthest,
      outcome: now.outcome,
      stageSince: now.stageSince,
      appliedOn: now.appliedOn,
      endedOn: now.endedOn,
      revision: events.length,
      createdAt,
      updatedAt: last,
    },
    interviews: course.meetings.map(({ round, format, on }) => ({
      id: random.id(createdAt),
      round,
      format,
      startsAt: new Date(
        momentIn(seeker.timeZone, on, random.pick(['09:30', '10:00', '11:15', '14:00', '15:30'])) ??
          `${on}T12:00:00Z`,
      ),
      place: format === 'video' ? 'Link comes by e-mail' : format === 'phone' ? '' : location,
      notes: on < seeker.today ? random.pick(INTERVIEW_NOTES) : '',
      createdAt,
    })),
    criteria:
      now.appliedOn === null && random.chance(0.5) ? [] : criteria(random, sector, createdAt),
  };
}

const INTERVIEW_NOTES = [
  'Three on the panel. They asked for an example of helping someone who was upset.',
  'They asked what I would do in the first month. I liked that question.',
  'Friendly. They showed me round afterwards: new shelving, old roof.',
  'Asked about evenings. I said Thursdays.',
  '',
] as const;

function criteria(random: Random, sector: Sector, createdAt: Date) {
  const lines = random.shuffled(CRITERIA[sector]).slice(0, random.int(3, 5));
  return lines.map(([text, evidence], position) => ({
    id: random.id(createdAt),
    kind: position < 3 ? ('essential' as const) : ('desirable' as const),
    text,
    evidence: random.chance(0.82) ? evidence : '',
    position,
    createdAt,
  }));
}

/** The steps as entries of the history; now and then one with a date put right afterwards. */
function record(random: Random, seeker: Seeker, course: Course): StageEvent[] {
  const events: StageEvent[] = [];
  let at = new Date(0);
  const add = (event: Omit<StageEvent, 'id' | 'recordedAt'>, on: PlainDate) => {
    const before = at.getTime();
    const usual = Math.max(random.moment(on).getTime(), before + 60_000);
    const latest = seeker.now.getTime() - 60_000;
    at = new Date(usual > latest ? Math.max(before + 1, latest) : usual);
    events.push({ ...event, id: random.id(at), recordedAt: at.toISOString() });
  };
  const blank = { stage: null, outcome: null, correctsId: null, void: false, note: '' };
  for (const step of course.steps) {
    if (step.kind === 'moved') {
      add({ ...blank, kind: 'moved', stage: step.stage, occurredOn: step.on }, step.on);
    } else {
      add({ ...blank, kind: 'ended', outcome: step.outcome, occurredOn: step.on }, step.on);
    }
  }
  const applied = events.find((event) => event.stage === 'applied');
  if (applied && events.at(-1) === applied && random.chance(0.2)) {
    const occurredOn = addDays(applied.occurredOn, -1);
    const note = 'Sent the evening before.';
    const correction = { ...blank, kind: 'corrected' as const, stage: applied.stage, occurredOn };
    add({ ...correction, correctsId: applied.id, note }, applied.occurredOn);
  }
  return events;
}
