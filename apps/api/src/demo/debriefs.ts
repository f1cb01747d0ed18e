import { addDays, daysBetween, type PlainDate } from '@reshelve/domain/dates';
import {
  likelyStop,
  stoppingPoint,
  type ReasonBasis,
  type StoppingPoint,
} from '@reshelve/domain/diagnosis';
import type { ClosedReason, FeedbackState } from '@reshelve/domain/feedback';
import type { LessonState } from '@reshelve/domain/lessons';
import { leadsToDebrief } from '@reshelve/domain/stages';
import type { Random } from './random.ts';
import type { ApplicationStory } from './search.ts';
import { MORE_REFLECTIONS, NOTHING_NEW } from './words/more-reflections.ts';
import {
  CLOSING_NOTES,
  DECISION_WORDS,
  FEEDBACK,
  FEELINGS,
  REFLECTIONS,
  type Reflection,
} from './words/reflections.ts';

/** How a returner treats rejections. */
export interface Reflecting {
  today: PlainDate;
  now: Date;
  /** Chance that a rejection gets a debrief at all. */
  debriefs: number;
  /** Chance that a debrief comes with a request for feedback. */
  asks: number;
  /** The name that e-mails to employers are signed with. */
  name: string;
}

export type DebriefStory = NonNullable<ReturnType<typeof debrief>>;

/** The debriefs of a search, in the order in which they were begun. */
export function debriefs(
  random: Random,
  person: Reflecting,
  stories: readonly ApplicationStory[],
): DebriefStory[] {
  const due = stories
    .filter((story) => leadsToDebrief(story.standing.outcome))
    .sort((a, b) => ((a.standing.endedOn ?? '') < (b.standing.endedOn ?? '') ? -1 : 1));
  const told: DebriefStory[] = [];
  for (const story of due) {
    // Nobody writes the same words twice, or takes the same lesson again.
    const known = new Set(told.flatMap(({ words }) => words.lessons.map(([text]) => text)));
    const next = debrief(random, person, story, stories, known);
    if (next) told.push(next);
  }
  return told;
}

/** A reflection that has not been written yet; when there is none left, a short one. */
function reflect(random: Random, point: StoppingPoint, known: ReadonlySet<string>): Reflection {
  const all = [...REFLECTIONS[point], ...MORE_REFLECTIONS[point]];
  const fresh = all.filter(({ lessons }) => lessons.every(([text]) => !known.has(text)));
  return fresh.length > 0 ? random.pick(fresh) : { ...random.pick(all), ...NOTHING_NEW };
}

function debrief(
  random: Random,
  person: Reflecting,
  story: ApplicationStory,
  stories: readonly ApplicationStory[],
  known: ReadonlySet<string>,
) {
  const { endedOn, outcome, furthest } = story.standing;
  if (endedOn === null || outcome === null) return null;
  const silent = outcome === 'no_response';
  if (!random.chance(silent ? person.debriefs * 0.6 : person.debriefs)) return null;
  const age = daysBetween(endedOn, person.today);
  const begunOn = addDays(endedOn, random.int(0, 3));
  if (begunOn > person.today) return null;

  // Recent ones are under way; of the older ones a few were left where they stood.
  const steps = age < 9 ? random.int(1, 3) : random.chance(0.86) ? 4 : random.int(1, 3);
  const stoppedAt = likelyStop(furthest);
  const words = reflect(random, stoppingPoint(stoppedAt, outcome), known);
  const moment = (days: number) => {
    const at = random.moment(addDays(begunOn, days));
    return at < person.now ? at : person.now;
  };
  const locatedAt = moment(0);
  const later = (step: number, low: number, high: number) =>
    steps >= step ? moment(random.int(low, high)) : null;
  const reflectedAt = later(2, 1, 2);
  const acceptedAt = later(4, 4, 7);
  const updatedAt = acceptedAt ?? reflectedAt ?? locatedAt;
  const id = random.id(locatedAt);
  const asks = steps >= 3 && random.chance(silent ? person.asks * 0.4 : person.asks);
  return {
    id,
    words,
    debrief: {
      id,
      applicationId: story.id,
      stoppedAt,
      decisionWords: silent ? '' : random.pick(DECISION_WORDS),
      locatedAt,
      ...reflectionOf(words, reflectedAt !== null),
      reflectedAt,
      closingNote: acceptedAt ? random.pick(CLOSING_NOTES) : '',
      feeling: acceptedAt ? random.pick(FEELINGS) : '',
      acceptedAt,
      revision: steps + 1,
      createdAt: locatedAt,
      updatedAt,
    },
    reasons: reasonsOf(random, words, silent),
    lessons: reflectedAt ? lessonsOf(random, words, reflectedAt, stories, person) : [],
    feedback: asks ? feedback(random, person, story, addDays(begunOn, 2)) : null,
  };
}

function reflectionOf(words: Reflection, reflected: boolean) {
  return {
    wentWell: reflected ? words.wentWell : '',
    wasHard: reflected ? words.wasHard : '',
    wouldDoDifferent: reflected ? words.wouldDoDifferent : '',
  };
}

function reasonsOf(random: Random, words: Reflection, silent: boolean) {
  return words.reasons.map((code, i) => {
    const basis: ReasonBasis = !silent && i === 0 && random.chance(0.45) ? 'given' : 'suspected';
    return { code, basis, detail: i === 0 ? words.detail : '' };
  });
}

function lessonsOf(
  random: Random,
  words: Reflection,
  at: Date,
  stories: readonly ApplicationStory[],
  person: Reflecting,
) {
  return words.lessons.map(([text, due]) => {
    const next = stories.find(
      ({ standing, application }) =>
        application.createdAt > at &&
        (due === 'next_application'
          ? standing.appliedOn !== null
          : 'first_round' in standing.reached || 'final_interview' in standing.reached),
    );
    const old = person.now.getTime() - at.getTime() > 60 * 86_400_000;
    const state: LessonState =
      next && random.chance(0.8) ? 'taken_up' : old && random.chance(0.7) ? 'let_go' : 'open';
    const settled = next ? new Date(next.application.createdAt.getTime() + 86_400_000) : person.now;
    return {
      id: random.id(at),
      text,
      due,
      state,
      takenUpInApplicationId: state === 'taken_up' && next ? next.id : null,
      settledAt: state === 'open' ? null : settled < person.now ? settled : person.now,
      createdAt: at,
    };
  });
}

function feedback(
  random: Random,
  person: Reflecting,
  { application }: ApplicationStory,
  askedOn: PlainDate,
) {
  const waited = daysBetween(askedOn, person.today);
  if (waited < 0) return null;
  const state: FeedbackState =
    waited < 12
      ? random.weighted({ asked: 5, call_arranged: 2, answered: 2, not_asked: 3 })
      : random.weighted({ answered: 30, closed: 58, asked: 5, call_arranged: 3, not_asked: 4 });
  const reason: ClosedReason = random.weighted({
    no_answer: 42,
    answered: 34,
    declined: 18,
    not_wanted: 6,
  });
  const closedReason = state === 'closed' ? reason : null;
  const begun = state !== 'not_asked' && closedReason !== 'not_wanted';
  const answered = state === 'answered' || closedReason === 'answered';
  const [verbatim, ownWords, themes] = answered ? random.pick(FEEDBACK) : ['', '', []];
  const answeredOn = answered ? random.later(askedOn, 1, 10, person.today) : null;
  const callOn = addDays(person.today, random.int(1, 6));
  return {
    id: random.id(random.moment(askedOn)),
    state,
    recipient: addressOf(application.employer),
    subject: `${application.title}: a question about my application`,
    body: [
      `Dear colleagues at ${application.employer},`,
      `Thank you for considering me for the post of ${application.title}. I accept your decision, and I would be glad to learn from it.`,
      'Could you tell me which of the essential criteria my application showed least clearly? A sentence would help me very much.',
      `With kind regards,\n${person.name}`,
    ].join('\n\n'),
    askedOn: begun ? askedOn : null,
    callAt: state === 'call_arranged' ? new Date(`${callOn}T14:00:00Z`) : null,
    answeredOn,
    verbatim,
    ownWords,
    themes: [...themes],
    way: begun ? ('email' as const) : null,
    closedReason,
    updatedAt: random.moment(answeredOn ?? askedOn),
  };
}

/** Where an employer of the demo would take mail: no domain of that ending ever exists. */
function addressOf(employer: string): string {
  const name = employer.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return `recruitment@${name.replaceAll(/^-|-$/g, '')}.example`;
}
